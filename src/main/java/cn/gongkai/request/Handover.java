package cn.gongkai.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.request.letter.Letter;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Hands the answer to its applicant online, after a look at who they are: the query code or the account alone may be
/// in other hands.
@Component
class Handover {

    private static final int LAST = 4;

    private final Enquiries enquiries;
    private final AttachmentTable files;
    private final Attempts attempts;
    private final Ledger ledger;

    Handover(Enquiries enquiries, AttachmentTable files, Attempts attempts, Ledger ledger) {
        this.enquiries = enquiries;
        this.files = files;
        this.attempts = attempts;
        this.ledger = ledger;
    }

    AnswerOpened open(String number, Access access, String proof) {
        var found = enquiries
                .seen(number, access)
                .filter(one -> one.status().service().isPresent());
        if (found.isEmpty()) {
            return new AnswerOpened.None();
        }
        var request = found.get();
        var own = "answer\n" + request.id();
        var locked = attempts.lockedUntil(own, own, ledger.now());
        if (locked.isPresent()) {
            return new AnswerOpened.Locked(locked.get());
        }
        if (!proves(Views.form(request), proof)) {
            attempts.failed(own, own, ledger.now());
            return new AnswerOpened.WrongProof();
        }
        attempts.succeeded(own);
        return letter(request)
                .<AnswerOpened>map(letter -> new AnswerOpened.Open(letter, scan(request), enclosures(request)))
                .orElseGet(AnswerOpened.None::new);
    }

    /// Bodies that ask for no number have nothing to compare with.
    private static boolean proves(Form form, String proof) {
        return form.value(FormField.IDENTITY_NUMBER)
                .map(number -> number.substring(Math.max(0, number.length() - LAST)))
                .map(last -> MessageDigest.isEqual(
                        last.getBytes(UTF_8),
                        Typed.line(proof).toUpperCase(Locale.ROOT).getBytes(UTF_8)))
                .orElse(true);
    }

    private Optional<Letter> letter(Request request) {
        return request.events().reversed().stream()
                .filter(event -> event.kind() == EventKind.SIGNED)
                .findFirst()
                .flatMap(event -> event.fact("letter"))
                .flatMap(file -> files.content(request.id(), UUID.fromString(file)))
                .map(content -> new Letter(new String(content, UTF_8)));
    }

    private Map<String, byte[]> enclosures(Request request) {
        var enclosures = new LinkedHashMap<String, byte[]>();
        for (var file : files.of(request.id())) {
            if (file.kind() == Attachment.Kind.ENCLOSURE) {
                var name = "%02d-%s".formatted(enclosures.size() + 1, file.title());
                files.content(request.id(), file.id()).ifPresent(content -> enclosures.put(name, content));
            }
        }
        return enclosures;
    }

    private Optional<byte[]> scan(Request request) {
        return files.of(request.id()).reversed().stream()
                .filter(file -> file.kind() == Attachment.Kind.SCAN)
                .findFirst()
                .flatMap(file -> files.content(request.id(), file.id()));
    }
}
