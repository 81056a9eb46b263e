package cn.gongkai.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The acts of staff by name: from which states, and who may. This is the table of transitions (T04 to T24) that the
/// rest only fills in.
enum ActKind {
    CONFIRM(StaffAct.Confirm.class, State.PENDING_CONFIRM),
    REGISTER(StaffAct.Register.class, State.RECEIVED),
    RETYPE(StaffAct.Retype.class, State.PENDING_CONFIRM, State.RECEIVED),
    ASSIGN(
            StaffAct.Assign.class,
            State.IN_PROGRESS,
            State.AWAITING_SUPPLEMENT,
            State.AWAITING_REASON,
            State.CONSULTING,
            State.AWAITING_PAYMENT,
            State.PENDING_REVIEW,
            State.PENDING_SIGN,
            State.APPROVED),
    REQUEST_SUPPLEMENT(StaffAct.RequestSupplement.class, State.IN_PROGRESS),
    CLOSE_UNSUPPLEMENTED(StaffAct.CloseUnsupplemented.class, State.AWAITING_SUPPLEMENT),
    ASK_REASONS(StaffAct.AskReasons.class, State.IN_PROGRESS),
    POSTPONE(StaffAct.Postpone.class, State.IN_PROGRESS),
    SEND_CONSULTATION(StaffAct.SendConsultation.class, State.IN_PROGRESS, State.CONSULTING),
    RECORD_OPINION(StaffAct.RecordOpinion.class, State.CONSULTING),
    EXTEND(StaffAct.Extend.class, State.IN_PROGRESS, State.CONSULTING, State.AWAITING_REASON),
    ALLOW_FEE(StaffAct.AllowFee.class, State.IN_PROGRESS),
    NOTICE_FEE(StaffAct.NoticeFee.class, State.IN_PROGRESS),
    RECORD_PAYMENT(StaffAct.RecordPayment.class, State.AWAITING_PAYMENT),
    CLOSE_UNPAID(StaffAct.CloseUnpaid.class, State.AWAITING_PAYMENT),
    SPLIT(StaffAct.Split.class, State.IN_PROGRESS),
    DRAFT_ANSWER(StaffAct.DraftAnswer.class, State.IN_PROGRESS, State.AWAITING_REASON),
    REVIEW(StaffAct.Review.class, State.PENDING_REVIEW),
    RETURN_DRAFT(StaffAct.ReturnDraft.class, State.PENDING_REVIEW, State.PENDING_SIGN),
    SIGN(StaffAct.Sign.class, State.PENDING_SIGN),
    SERVE(StaffAct.Serve.class, State.APPROVED),
    ARCHIVE(StaffAct.Archive.class, State.ANSWERED, State.CLOSED),
    ORDER_REDO(StaffAct.OrderRedo.class, State.ANSWERED, State.CLOSED, State.ARCHIVED),
    HOLD(StaffAct.Hold.class, State.ANSWERED, State.CLOSED, State.ARCHIVED),
    RELEASE(StaffAct.Release.class, State.ANSWERED, State.CLOSED, State.ARCHIVED),
    FILE_DISPUTE(StaffAct.FileDispute.class, State.ANSWERED, State.CLOSED, State.ARCHIVED),
    DECIDE_DISPUTE(StaffAct.DecideDispute.class, State.ANSWERED, State.CLOSED, State.ARCHIVED, State.IN_PROGRESS),
    WITHDRAW_DISPUTE(StaffAct.WithdrawDispute.class, State.ANSWERED, State.CLOSED, State.ARCHIVED, State.IN_PROGRESS);

    private final Class<? extends StaffAct> type;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<State> from;

    ActKind(Class<? extends StaffAct> type, State... from) {
        this.type = type;
        this.from = List.of(from);
    }

    static ActKind of(StaffAct act) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(act))
                .findFirst()
                .orElseThrow();
    }

    /// By the name in an address, such as `send-consultation`.
    static Optional<ActKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.inAddress().equals(name))
                .findFirst();
    }

    String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Class<? extends StaffAct> type() {
        return type;
    }

    boolean possibleIn(State state) {
        return from.contains(state);
    }

    /// Who may; one of these roles is enough.
    Set<Role> roles() {
        return switch (this) {
            case CONFIRM,
                    RETYPE,
                    REGISTER,
                    CLOSE_UNSUPPLEMENTED,
                    RECORD_PAYMENT,
                    CLOSE_UNPAID,
                    SERVE,
                    FILE_DISPUTE,
                    DECIDE_DISPUTE,
                    WITHDRAW_DISPUTE -> EnumSet.of(Role.CLERK, Role.OFFICE_HEAD);
            case ASSIGN -> EnumSet.of(Role.CLERK, Role.HANDLER, Role.OFFICE_HEAD);
            case REQUEST_SUPPLEMENT,
                    ASK_REASONS,
                    POSTPONE,
                    SEND_CONSULTATION,
                    RECORD_OPINION,
                    EXTEND,
                    NOTICE_FEE,
                    SPLIT,
                    DRAFT_ANSWER -> EnumSet.of(Role.HANDLER, Role.OFFICE_HEAD);
            case ALLOW_FEE, ORDER_REDO -> EnumSet.of(Role.OFFICE_HEAD);
            case REVIEW -> EnumSet.of(Role.SECRECY_REVIEWER);
            case RETURN_DRAFT -> EnumSet.of(Role.SECRECY_REVIEWER, Role.SIGNER);
            case SIGN -> EnumSet.of(Role.SIGNER);
            case ARCHIVE, HOLD, RELEASE -> EnumSet.of(Role.ARCHIVIST, Role.OFFICE_HEAD);
        };
    }

    /// Done by whoever the request is given to, or by the head of the office.
    boolean handlers() {
        return roles().contains(Role.HANDLER) && this != ASSIGN;
    }

    /// What staff read.
    String label() {
        return Wording.of("act." + name());
    }

    /// What it does to the last day, in words.
    String effect() {
        return Wording.of("effect."
                + switch (this) {
                    case CONFIRM -> "start";
                    case REQUEST_SUPPLEMENT, NOTICE_FEE -> "stop";
                    case SEND_CONSULTATION -> "pause";
                    case RECORD_OPINION -> "resume";
                    case RECORD_PAYMENT -> "restart";
                    case EXTEND, POSTPONE, ORDER_REDO -> "later";
                    case CLOSE_UNSUPPLEMENTED, CLOSE_UNPAID, SERVE, SPLIT -> "end";
                    default -> "none";
                });
    }
}
