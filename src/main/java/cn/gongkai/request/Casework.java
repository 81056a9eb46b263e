package cn.gongkai.request;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests as staff work on them. Every call that changes something says which version it saw and carries a key that
/// is
/// the same for its repetitions.
@Service
public class Casework {

    private final RequestTable requests;
    private final CaseList list;
    private final Ledger ledger;
    private final KeyingIn keyingIn;
    private final StaffActs acts;
    private final AttachmentTable files;
    private final CaseViews views;

    Casework(
            RequestTable requests,
            CaseList list,
            Ledger ledger,
            KeyingIn keyingIn,
            StaffActs acts,
            AttachmentTable files,
            CaseViews views) {
        this.requests = requests;
        this.list = list;
        this.ledger = ledger;
        this.keyingIn = keyingIn;
        this.acts = acts;
        this.files = files;
        this.views = views;
    }

    /// Writes down a request that came in person, by mail, fax, e-mail or word of mouth.
    @Transactional
    public KeyedIn keyIn(KeyIn keyIn, String clerk, String onceKey) {
        return keyingIn.keyIn(keyIn, clerk, onceKey(clerk, onceKey));
    }

    /// One page of requests.
    ///
    /// @param state nothing means all
    /// @param offset 0 or more
    /// @param size 1 to 100
    @Transactional(readOnly = true)
    public CasePage page(@Nullable State state, int offset, int size) {
        if (offset < 0 || size < 1 || size > 100) {
            throw new IllegalArgumentException("offset from 0, size from 1 to 100");
        }
        return list.page(state, offset, size);
    }

    /// One request, masked.
    @Transactional(readOnly = true)
    public Optional<CaseView> get(UUID id) {
        return requests.byId(id).map(ledger::read).map(views::of);
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
            ledger.append(request, StaffActs.entry(EventKind.IDENTITY_VIEWED, ledger.today(), clerk, null));
            return Views.form(request);
        });
    }

    /// A file the applicant attached. Every look is written down with who looked.
    @Transactional
    public Optional<byte[]> file(UUID id, UUID file, String clerk) {
        return ledger.lock(id)
                .flatMap(request -> files.content(id, file).map(content -> {
                    ledger.append(request, StaffActs.entry(EventKind.IDENTITY_VIEWED, ledger.today(), clerk, null));
                    return content;
                }));
    }

    /// Does something to a request.
    ///
    /// @param version as seen
    @Transactional
    public Worked act(UUID id, int version, StaffAct act, String clerk, String onceKey) {
        return acts.act(id, version, act, clerk, onceKey(clerk, onceKey));
    }

    private static String onceKey(String clerk, String key) {
        return Hash.of("staff\n" + clerk + "\n" + key);
    }
}
