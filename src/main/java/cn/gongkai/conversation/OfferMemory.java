package cn.gongkai.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.inbox.Turn;
import cn.gongkai.memory.ShortMemory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What was last offered to each resident. Forgotten after a while, or at any time.
@Component
class OfferMemory {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TURNS = 6;

    private final ShortMemory memory;
    private final Duration timeToLive;
    private final Clock clock;

    OfferMemory(ShortMemory memory, ConversationProperties properties, Clock clock) {
        this.memory = memory;
        this.timeToLive = properties.memory();
        this.clock = clock;
    }

    /// What is kept of a resident.
    ///
    /// @param turns what was asked and found lately, oldest first
    private record Kept(Offer offer, List<Turn> turns) {}

    Optional<Offer> last(Citizen citizen) {
        return kept(citizen).map(Kept::offer);
    }

    void keep(Citizen citizen, Offer offer) {
        keep(citizen, new Kept(offer, turns(citizen)));
    }

    /// Keeps an offer, and the turn that led to it.
    void keep(Citizen citizen, Offer offer, Turn turn) {
        keep(citizen, new Kept(offer, with(turns(citizen), turn)));
    }

    /// What the resident asked lately and was shown, oldest first.
    List<Turn> turns(Citizen citizen) {
        return kept(citizen).map(Kept::turns).orElseGet(List::of);
    }

    private void keep(Citizen citizen, Kept kept) {
        memory.keep(offerKey(citizen), JSON.writeValueAsString(kept), timeToLive);
    }

    private Optional<Kept> kept(Citizen citizen) {
        return memory.find(offerKey(citizen)).flatMap(OfferMemory::read);
    }

    /// More for the same question is no new turn.
    private static List<Turn> with(List<Turn> turns, Turn turn) {
        var all = new ArrayList<>(turns);
        var shown = turn.shown();
        if (!all.isEmpty() && all.getLast().asked().equals(turn.asked())) {
            shown = Stream.concat(all.removeLast().shown().stream(), shown.stream())
                    .distinct()
                    .toList();
        }
        all.add(new Turn(turn.asked(), shown));
        return all.subList(Math.max(0, all.size() - TURNS), all.size());
    }

    /// Whether the resident has not yet been told today what a quotation is worth.
    boolean firstAnswerToday(Citizen citizen) {
        return memory.keepIfAbsent(dayKey(citizen), "", Duration.ofDays(1));
    }

    void forgetOffer(Citizen citizen) {
        memory.forget(offerKey(citizen));
    }

    void forget(Citizen citizen) {
        forgetOffer(citizen);
        memory.forget(dayKey(citizen));
    }

    private static String offerKey(Citizen citizen) {
        return "conversation:offer:" + name(citizen);
    }

    private String dayKey(Citizen citizen) {
        return "conversation:told:" + LocalDate.now(clock) + ":" + name(citizen);
    }

    /// The open id is personal data and stays out of keys, which monitoring may list.
    private static String name(Citizen citizen) {
        try {
            var person = citizen.account() + '\n' + citizen.openId();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(person.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// What another version of the program kept counts as forgotten.
    private static Optional<Kept> read(String json) {
        try {
            return Optional.of(JSON.readValue(json, Kept.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
