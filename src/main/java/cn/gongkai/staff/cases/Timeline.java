package cn.gongkai.staff.cases;

import cn.gongkai.request.CaseView;
import cn.gongkai.request.Delivery;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.staff.Moments;
import cn.gongkai.staff.People;
import cn.gongkai.staff.StaffWords;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What happened to a request, newest first, with its particulars in words: to whom, how long, by which way.
@Component
class Timeline {

    /// In the order they are read.
    private static final List<String> TOLD = List.of(
            "handler",
            "deputy",
            "matter",
            "kind",
            "opinion",
            "received",
            "workingDays",
            "yuan",
            "receiptNumber",
            "outcome",
            "together",
            "leader",
            "reply",
            "way",
            "tracking",
            "by",
            "result",
            "children",
            "parent",
            "until",
            "approvedBy",
            "override");

    private final People people;
    private final StaffWords words;

    Timeline(People people, StaffWords words) {
        this.people = people;
        this.words = words;
    }

    /// One thing that happened.
    ///
    /// @param written in Shanghai
    record Moment(CaseView.Happened event, LocalDateTime written, String particulars) {}

    List<Moment> of(CaseView request) {
        var names = people.names();
        return request.history().reversed().stream()
                .map(event -> new Moment(event, Moments.shanghai(event.at()), particulars(event, names)))
                .toList();
    }

    private String particulars(CaseView.Happened event, Map<String, String> names) {
        return TOLD.stream()
                .flatMap(name -> Optional.ofNullable(event.facts().get(name))
                        .flatMap(value -> said(event.kind(), name, value, names))
                        .map(value -> words.of("fact." + name, value))
                        .stream())
                .collect(Collectors.joining("，"));
    }

    /// A fact as people say it.
    ///
    /// @return nothing, where it is said elsewhere on the page
    private Optional<String> said(String event, String name, String value, Map<String, String> names) {
        return switch (name) {
            case "handler", "deputy", "approvedBy" -> Optional.of(names.getOrDefault(value, value));
            case "way" -> Optional.of(Delivery.valueOf(value).label());
            case "outcome" -> Optional.of(Outcome.valueOf(value).label());
            case "result" -> Optional.of(words.of("dispute.result." + value));
            case "kind" -> kind(event, value);
            case "by", "opinion", "matter" -> Optional.of(words.of("input.kind." + value));
            default -> Optional.of(value);
        };
    }

    private Optional<String> kind(String event, String value) {
        return switch (event) {
            case "CONSULTATION_SENT", "DISPUTE_FILED" -> Optional.of(words.of("input.kind." + value));
            case "ENCLOSED", "TAKEN_OUT" -> Optional.of(words.of("paper." + value));
            // The first event's is the applicant's.
            default -> Optional.empty();
        };
    }
}
