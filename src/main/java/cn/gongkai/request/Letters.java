package cn.gongkai.request;

import cn.gongkai.deadline.ClockEvent;
import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.LocalDateOfReceipt;
import cn.gongkai.deadline.Standing;
import cn.gongkai.deadline.Term;
import cn.gongkai.organ.Organ;
import cn.gongkai.request.decision.Decision;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.decision.Part;
import cn.gongkai.request.decision.Remedy;
import cn.gongkai.request.fee.Tariff;
import cn.gongkai.request.letter.Letter;
import cn.gongkai.request.letter.Templates;
import cn.gongkai.request.letter.UnusableLetter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Writes the letters of a request (条例 art. 30 to 42) from the body's templates.
@Component
class Letters {

    static final String ANSWER = "答复";
    static final String NOTICE = "告知";

    private final Templates templates;
    private final LetterProperties properties;
    private final Organ organ;
    private final Deadlines deadlines;

    Letters(Templates templates, LetterProperties properties, Organ organ, Deadlines deadlines) {
        this.templates = templates;
        this.properties = properties;
        this.organ = organ;
        this.deadlines = deadlines;
    }

    /// The answer as it will be served.
    ///
    /// @param number of the answer
    /// @throws UnusableLetter when something it needs is missing
    Letter answer(Request request, Decision decision, String number, LocalDate on) {
        return answer(request, List.of(), decision, number, on);
    }

    /// The same for several requests of one applicant.
    ///
    /// @param others beside the one whose draft it is
    Letter answer(Request request, List<Request> others, Decision decision, String number, LocalDate on) {
        var values = values(request, on);
        if (!others.isEmpty()) {
            putAll(values, Stream.concat(Stream.of(request), others.stream()).toList());
        }
        Arrays.stream(Part.values())
                .filter(part -> !part.internal())
                .forEach(part -> values.put(part.label(), decision.parts().getOrDefault(part, "")));
        values.put("文号", number);
        values.put("依据", decision.outcome().article());
        values.put(
                "不予公开的依据",
                decision.grounds().stream().map(Outcome::article).distinct().collect(Collectors.joining("、")));
        values.put("救济", remedy(decision.outcome().remedy(), request, values));
        return templates.letter(ANSWER, decision.outcome().name(), values);
    }

    /// The letter that ends a request without a decision.
    Letter closing(Request request, Outcome outcome, LocalDate on) {
        var values = values(request, on);
        values.put("依据", outcome.article());
        values.put("期限", request.status().until().map(Wording::day).orElse(""));
        values.put("救济", remedy(outcome.remedy(), request, values));
        return templates.letter(ANSWER, outcome.name(), values);
    }

    /// A letter on the way. Absent for acts that send none.
    ///
    /// @param itemsOfMonth how many requests the applicant has made this month, this one included
    Optional<Letter> notice(Request request, StaffAct act, LocalDate on, int itemsOfMonth) {
        var values = values(request, on);
        values.put("称谓", values.get("申请人"));
        switch (act) {
            case StaffAct.RequestSupplement(var words, var until, var _) -> putAll(values, words, until);
            case StaffAct.AskReasons(var words, var until) -> putAll(values, words, until);
            case StaffAct.Postpone(var until, var words, var _) -> putAll(values, words, until);
            case StaffAct.Extend(var days, var reason, var _) -> {
                putAll(values, reason, extendedTo(request, on, days));
                values.put("工作日", Integer.toString(days));
            }
            case StaffAct.SendConsultation(var _, var addressee, var words) -> {
                values.put("称谓", addressee);
                values.put("说明", words);
            }
            case StaffAct.NoticeFee fee -> putFee(values, fee, itemsOfMonth);
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(templates.letter(NOTICE, template(act), values));
    }

    /// Tells the applicant that others are asked, and that the time for it is not counted (条例 art. 33 (3)).
    Letter consultation(Request request, LocalDate on) {
        var values = values(request, on);
        values.put("称谓", values.getOrDefault("申请人", ""));
        return templates.letter(NOTICE, "CONSULTATION_APPLICANT", values);
    }

    /// Tells each third party that had objected what is disclosed all the same, and why (条例 art. 32).
    ///
    /// @return none, if nobody had, or what they want kept is kept
    List<Letter> overObjection(Request request, Decision decision, LocalDate on) {
        if (!decision.overObjection()) {
            return List.of();
        }
        return request.status().consultations().stream()
                .filter(Consultation::objection)
                .map(objection -> {
                    var values = values(request, on);
                    var sent = request.events().get(objection.number() - 1);
                    values.put("称谓", sent.word("addressee").orElse(""));
                    values.put("征求意见日期", Wording.day(objection.sentOn()));
                    values.put("公开的内容", decision.disclosed());
                    values.put(Part.PUBLIC_INTEREST.label(), decision.parts().getOrDefault(Part.PUBLIC_INTEREST, ""));
                    return templates.letter(NOTICE, "DISCLOSED_OVER_OBJECTION", values);
                })
                .toList();
    }

    /// How much a fee is and until when it has to be paid.
    Fee fee(StaffAct.NoticeFee act, int itemsOfMonth) {
        var count = act.tariff() == Tariff.PER_ITEM ? itemsOfMonth : act.pages().orElse(0);
        var payBy = deadlines.due(Term.FEE_PAYMENT, new LocalDateOfReceipt(act.receivedOn()));
        return new Fee(act.tariff(), count, act.tariff().of(count), payBy.date(), false);
    }

    private void putFee(Map<String, String> values, StaffAct.NoticeFee act, int itemsOfMonth) {
        var fee = fee(act, itemsOfMonth);
        values.put("标准", Wording.of("tariff." + act.tariff()));
        values.put("数量", Wording.of("tariff.count." + act.tariff(), fee.count()));
        values.put("金额", Long.toString(fee.yuan()));
        values.put("期限", Wording.day(fee.payBy()));
    }

    private LocalDate extendedTo(Request request, LocalDate on, int days) {
        var longer = request.status().clock().orElseThrow().with(new ClockEvent.Extended(on, days));
        return switch (deadlines.standing(longer)) {
            case Standing.Running running -> running.due().date();
            case Standing.Paused paused -> paused.notBefore().date();
            case Standing.Stopped _ -> throw new IllegalStateException("A stopped period cannot be extended");
        };
    }

    /// What an answer to several says of what it answers.
    private static void putAll(Map<String, String> values, List<Request> answered) {
        values.put("申请编号", each(answered, request -> request.number().orElse(""), "、"));
        values.put(
                "收到日期",
                each(
                        answered,
                        request ->
                                request.status().receivedOn().map(Wording::day).orElse(""),
                        "、"));
        values.put("提交渠道", each(answered, request -> request.status().channel().label(), "、"));
        values.put("申请内容", each(answered, Letters::description, "；"));
        values.put("经过", each(answered, Letters::course, ""));
    }

    private static String each(List<Request> requests, Function<Request, String> what, String between) {
        return requests.stream().map(what).distinct().collect(Collectors.joining(between));
    }

    private static String description(Request request) {
        return Views.form(request).value(FormField.DESCRIPTION).orElse("").replace('\n', ' ');
    }

    private static void putAll(Map<String, String> values, String words, LocalDate until) {
        values.put("说明", words);
        values.put("期限", Wording.day(until));
    }

    private static String template(StaffAct act) {
        return switch (act) {
            case StaffAct.RequestSupplement _ -> "SUPPLEMENT_REQUESTED";
            case StaffAct.AskReasons _ -> "REASON_ASKED";
            case StaffAct.Postpone _ -> "POSTPONED";
            case StaffAct.Extend _ -> "EXTENDED";
            case StaffAct.SendConsultation(var kind, var _, var _) -> "CONSULTATION_" + kind;
            case StaffAct.NoticeFee _ -> "FEE_NOTICED";
            default -> throw new IllegalArgumentException(act + " has no letter");
        };
    }

    private String remedy(Remedy remedy, Request request, Map<String, String> values) {
        if (remedy == Remedy.NONE) {
            return "";
        }
        var text = templates.filled(templates.text("救济-" + remedy), values);
        // 行政复议法 art. 22 (2): who serves online has to offer reconsideration online.
        var online = Views.form(request).delivery().filter(Delivery::electronic).isPresent();
        return online ? text + "\n" + templates.filled(templates.text("救济-网上"), values) : text;
    }

    private Map<String, String> values(Request request, LocalDate on) {
        var form = Views.form(request);
        var values = new HashMap<String, String>();
        values.put("机关", organ.name());
        values.put("复议机关", properties.reviewOrgan());
        values.put("法院", properties.court());
        values.put("复议网上渠道", properties.onlineReview());
        values.put("缴费说明", properties.howToPay());
        values.put("申请人", form.value(FormField.NAME).orElse(""));
        values.put("申请类别", request.status().matter().label());
        values.put("申请编号", request.number().orElse(""));
        values.put("收到日期", request.status().receivedOn().map(Wording::day).orElse(""));
        values.put("提交渠道", request.status().channel().label());
        values.put("申请内容", description(request));
        values.put("文号", request.number().orElse(""));
        values.put("日期", Wording.day(on));
        values.put("经过", course(request));
        for (var name : new String[] {"说明", "期限", "工作日", "标准", "数量", "金额", "称谓", "依据", "救济", "不予公开的依据"}) {
            values.put(name, "");
        }
        return values;
    }

    /// What happened on the way, as far as an answer has to tell it.
    private static String course(Request request) {
        return request.events().stream()
                .flatMap(event -> switch (event.kind()) {
                    case SUPPLEMENT_RECEIVED, CONSULTATION_SENT, EXTENDED, POSTPONED, FEE_PAID ->
                        Stream.of(Wording.of("course." + event.kind(), event.on()));
                    default -> Stream.<String>empty();
                })
                .distinct()
                .collect(Collectors.joining());
    }
}
