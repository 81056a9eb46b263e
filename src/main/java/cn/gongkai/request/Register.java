package cn.gongkai.request;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests that were handed in, as their applicants meet them. When a call returns, what it says is on disk.
@Service
public class Register {

    private final Reception reception;
    private final Enquiries enquiries;
    private final Handover handover;

    Register(Reception reception, Enquiries enquiries, Handover handover) {
        this.reception = reception;
        this.enquiries = enquiries;
        this.handover = handover;
    }

    /// Takes a draft in as the resident saw and confirmed it. A draft is taken in once: repetitions get the same
    /// receipt.
    ///
    /// @param draft as shown to the resident
    /// @param onceKey the same for every repetition of the message or click that confirms
    @Transactional
    public Submission submit(Draft draft, Channel channel, String onceKey) {
        return reception.submit(draft, channel, Hash.of("submit\n" + onceKey));
    }

    /// The receipt a message got that confirmed a draft, when it comes again after the draft has gone.
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(String onceKey) {
        return reception.receiptOf(Hash.of("submit\n" + onceKey));
    }

    /// The receipt of a request, for whoever may see it: with the query code, so not for a page that stays open to
    /// others.
    @Transactional
    public Optional<Receipt> receipt(String number, Access access) {
        return enquiries.receipt(number, access);
    }

    /// Whether the register gave a receipt with this number and this hash.
    @Transactional(readOnly = true)
    public boolean gave(String number, String hash) {
        return enquiries.gave(number, hash);
    }

    /// What this resident has handed in through this account, newest first.
    @Transactional(readOnly = true)
    public List<RequestView> ofPerson(Resident resident, int size) {
        return enquiries.ofPerson(resident, size);
    }

    /// One request, for whoever may see it. Wrong query codes are counted, whatever the number.
    ///
    /// @param number as typed: brackets of any kind, or only year and number
    @Transactional
    public Finding find(String number, Access access) {
        return enquiries.find(number, access);
    }

    /// Takes in what was asked for (条例 art. 30). The answer period starts again.
    @Transactional
    public Acted supplement(String number, Access access, String words, String onceKey) {
        return enquiries.act(number, access, RequestView.Act.SUPPLEMENT, words, onceKey);
    }

    /// Takes in the reasons for many requests (条例 art. 35).
    @Transactional
    public Acted giveReasons(String number, Access access, String words, String onceKey) {
        return enquiries.act(number, access, RequestView.Act.GIVE_REASONS, words, onceKey);
    }

    /// Ends the request at the applicant's wish.
    @Transactional
    public Acted withdraw(String number, Access access, String onceKey) {
        return enquiries.act(number, access, RequestView.Act.WITHDRAW, "", onceKey);
    }

    /// The answer, for whoever may see the request and knows the last four characters of the document's number. Wrong
    /// ones are counted.
    @Transactional
    public AnswerOpened answer(String number, Access access, String proof) {
        return handover.open(number, access, proof);
    }

    /// Whom to tell about a request; nobody, where no account knows the applicant.
    @Transactional(readOnly = true)
    public Optional<Resident> residentOf(String number) {
        return enquiries.residentOf(number);
    }

    /// Severs what was handed in from the account the person came through. The record itself stays: the law wants it.
    @Transactional
    public void forget(Resident resident) {
        enquiries.forget(resident);
    }
}
