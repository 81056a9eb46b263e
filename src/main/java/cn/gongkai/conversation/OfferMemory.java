package cn.gongkai.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.memory.ShortMemory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What was last offered to each resident. Forgotten after a while, or at any time.
@Component
class OfferMemory {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ShortMemory memory;
    private final Duration timeToLive;
    private final Clock clock;

    OfferMemory(ShortMemory memory, ConversationProperties properties, Clock clock) {
        this.memory = memory;
        this.timeToLive = properties.memory();
        this.clock = clock;
    }

    Optional<Offer> last(Citizen citizen) {
        return memory.find(offerKey(citizen)).flatMap(OfferMemory::read);
    }

    void keep(Citizen citizen, Offer offer) {
        memory.keep(offerKey(citizen), JSON.writeValueAsString(offer), timeToLive);
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
    private static Optional<Offer> read(String json) {
        try {
            return Optional.of(JSON.readValue(json, Offer.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
