package cn.gongkai.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.request.letter.Letter;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Requests as staff work on them. Every call that changes something says which version it saw and carries a key that
/// is the same for its repetitions.
@Service
public class Casework {

    /// Rows of one export.
    public static final int MOST_EXPORTED = 10_000;

    private final RequestTable requests;
    private final CaseList list;
    private final Ledger ledger;
    private final KeyingIn keyingIn;
    private final StaffActs acts;
    private final AttachmentTable files;
    private final CaseViews views;
    private final CaseArchive archive;
    private final Enclosing enclosing;

    Casework(
            RequestTable requests,
            CaseList list,
            Ledger ledger,
            KeyingIn keyingIn,
            StaffActs acts,
            AttachmentTable files,
            CaseViews views,
            CaseArchive archive,
            Enclosing enclosing) {
        this.requests = requests;
        this.list = list;
        this.ledger = ledger;
        this.keyingIn = keyingIn;
        this.acts = acts;
        this.files = files;
        this.views = views;
        this.archive = archive;
        this.enclosing = enclosing;
    }

    /// Writes down a request that came in person, by mail, fax, e-mail or word of mouth.
    @Transactional
    public KeyedIn keyIn(KeyIn keyIn, String clerk, String onceKey) {
        return keyingIn.keyIn(keyIn, clerk, onceKey(clerk, onceKey));
    }

    /// One page of requests.
    ///
    /// @param offset 0 or more
    /// @param size 1 to 100
    @Transactional(readOnly = true)
    public CasePage page(CaseQuery query, int offset, int size) {
        if (offset < 0 || size < 1 || size > 100) {
            throw new IllegalArgumentException("offset from 0, size from 1 to 100");
        }
        return list.page(query, ledger.today(), offset, size);
    }

    /// The page that begins behind another one: each row comes once, however many come in meanwhile.
    ///
    /// @param next as the page before said
    /// @param size 1 to 100
    /// @return nothing, if no page of a list sorted like this said so
    @Transactional(readOnly = true)
    public Optional<CasePage> pageAfter(CaseQuery query, String next, int size) {
        if (size < 1 || size > 100) {
            throw new IllegalArgumentException("size from 1 to 100");
        }
        return ListPlace.read(next, query.sort()).map(place -> list.after(query, place, ledger.today(), size));
    }

    /// How many a query finds.
    @Transactional(readOnly = true)
    public long count(CaseQuery query) {
        return list.count(query, ledger.today());
    }

    /// Whoever handles a request or did, or acts in a handler's place; by the names of their accounts.
    @Transactional(readOnly = true)
    public SortedSet<String> handlers() {
        return list.handlers();
    }

    /// All that a query finds, to be taken along; at most [#MOST_EXPORTED].
    @Transactional(readOnly = true)
    public List<CaseRow> export(CaseQuery query) {
        return list.rows(query, ledger.today(), 0, MOST_EXPORTED);
    }

    /// One request, masked.
    @Transactional(readOnly = true)
    public Optional<CaseView> get(UUID id) {
        return requests.byId(id).map(ledger::read).map(views::of);
    }

    /// The same with what this member of staff may do.
    @Transactional(readOnly = true)
    public Optional<CaseView> get(UUID id, Clerk clerk) {
        return requests.byId(id).map(ledger::read).map(request -> views.of(request, clerk));
    }

    /// The id behind a number in any way people write it.
    @Transactional(readOnly = true)
    public Optional<UUID> idOf(String number) {
        return acts.idOf(number);
    }

    /// The form unmasked. Every look is written down with who looked.
    @Transactional
    public Optional<Form> identity(UUID id, String clerk) {
        return ledger.lock(id).map(request -> {
            ledger.append(request, ActEntries.plain(EventKind.IDENTITY_VIEWED, ledger.today(), clerk, null));
            return Views.form(request);
        });
    }

    /// A file the applicant attached. Every look is written down with who looked.
    @Transactional
    public Optional<byte[]> file(UUID id, UUID file, String clerk) {
        return ledger.lock(id)
                .flatMap(request -> files.content(id, file).map(content -> {
                    ledger.append(request, ActEntries.plain(EventKind.IDENTITY_VIEWED, ledger.today(), clerk, null));
                    return content;
                }));
    }

    /// Does something to a request.
    ///
    /// @param version as seen
    @Transactional
    public Worked act(UUID id, int version, StaffAct act, Clerk clerk, String onceKey) {
        return acts.act(id, version, act, clerk, onceKey(clerk.name(), onceKey));
    }

    /// The act a call names, with its content.
    ///
    /// @param action as in an address, such as `send-consultation`
    /// @param content JSON
    /// @return nothing, if there is no such act
    /// @throws tools.jackson.core.JacksonException when the content is not what the act takes
    public Optional<StaffAct> read(String action, String content) {
        return ActKind.named(action)
                .map(kind -> JsonMapper.shared().readValue(content.isBlank() ? "{}" : content, kind.type()));
    }

    /// A letter the body wrote. Every look is written down.
    @Transactional
    public Optional<Letter> letter(UUID id, UUID file, String clerk) {
        return file(id, file, clerk).map(content -> new Letter(new String(content, UTF_8)));
    }

    /// Adds what goes with an answer: before it is drafted the information itself, after the signature the sealed scan,
    /// which is from then on what is served.
    ///
    /// @param kind ENCLOSURE or SCAN
    /// @param title what it is called, with its ending
    /// @param onceKey the same for repetitions; another file is another one all the same
    /// @return done, refused or not found
    @Transactional
    public Worked enclose(
            UUID id,
            Attachment.Kind kind,
            String title,
            String contentType,
            byte[] content,
            Clerk clerk,
            String onceKey) {
        return enclosing.enclose(id, kind, title, contentType, content, clerk, onceKey(clerk.name(), onceKey));
    }

    /// Adds a redacted copy as an enclosure. What it was made from stays in the file and no longer goes with the
    /// answer.
    ///
    /// @param original an enclosure of the same request, if it was made from one
    /// @param title what it is called, with its ending; no personal data
    /// @return done, refused or not found
    @Transactional
    public Worked encloseCopy(
            UUID id, Optional<UUID> original, String title, String contentType, byte[] content, Clerk clerk) {
        return enclosing.encloseCopy(id, original, title, contentType, content, clerk);
    }

    /// Takes out what was added, while it could still be added. That it was there stays written down.
    ///
    /// @return done, refused or not found
    @Transactional
    public Worked takeOut(UUID id, UUID file, Clerk clerk, String onceKey) {
        return enclosing.takeOut(id, file, clerk, onceKey(clerk.name(), onceKey));
    }

    /// Whether words hold what identifies the applicant. Such words are not written down where nothing is encrypted.
    @Transactional(readOnly = true)
    public boolean identifies(UUID id, String words) {
        return requests.byId(id)
                .map(ledger::read)
                .filter(request -> Views.form(request).identifiedBy(words))
                .isPresent();
    }

    /// Who is named in a request, unmasked, so that they can be found in what is to be disclosed. The look is written
    /// down with who looked.
    @Transactional
    public Optional<Named> named(UUID id, String clerk) {
        return ledger.lock(id).map(request -> {
            ledger.append(request, ActEntries.plain(EventKind.IDENTITY_VIEWED, ledger.today(), clerk, null));
            return new Named(
                    Views.form(request),
                    request.events().stream()
                            .filter(event -> event.kind() == EventKind.CONSULTATION_SENT)
                            .flatMap(event -> event.word("addressee").stream())
                            .distinct()
                            .toList());
        });
    }

    /// What might help with a request. Hints only: a person decides.
    @Transactional(readOnly = true)
    public Optional<CaseView.Hints> hints(UUID id) {
        return requests.byId(id).map(ledger::read).map(views::hints);
    }

    /// The whole file of a request that is over, to be taken to the archive. The look is written down.
    @Transactional
    public Optional<byte[]> archive(UUID id, String clerk) {
        return ledger.lock(id)
                .filter(request -> request.status().state().over())
                .map(request -> {
                    var zip = archive.zip(request);
                    ledger.append(request, ActEntries.plain(EventKind.IDENTITY_VIEWED, ledger.today(), clerk, null));
                    return zip;
                });
    }

    private static String onceKey(String clerk, String key) {
        return Hash.of("staff\n" + clerk + "\n" + key);
    }
}
