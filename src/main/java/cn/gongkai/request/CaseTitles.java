package cn.gongkai.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a list shows of requests beside their summary: who asks, masked, and the beginning of what they ask.
@Service
public class CaseTitles {

    private static final int LONGEST = 60;

    private final RequestTable requests;
    private final Ledger ledger;

    CaseTitles(RequestTable requests, Ledger ledger) {
        this.requests = requests;
        this.ledger = ledger;
    }

    /// One line about a request.
    ///
    /// @param applicant masked
    /// @param words how the description begins
    public record Title(String applicant, String words) {

        @Override
        public String toString() {
            return "Title[***]";
        }
    }

    /// Those of one page of a list.
    @Transactional(readOnly = true)
    public Map<UUID, Title> of(List<UUID> ids) {
        return each(ids, CaseTitles::title);
    }

    private Map<UUID, Title> each(List<UUID> ids, Function<Form, Title> title) {
        return ledger.forms(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, form -> title.apply(form.getValue())));
    }

    /// The numbers of those that have one.
    @Transactional(readOnly = true)
    public Map<UUID, String> numbers(List<UUID> ids) {
        return ids.isEmpty() ? Map.of() : requests.numbers(ids);
    }

    /// The titles applicants gave what they ask for, which is what a ledger shows; empty where they gave none.
    @Transactional(readOnly = true)
    public Map<UUID, Title> named(List<UUID> ids) {
        return each(
                ids,
                form -> new Title(
                        form.masked(FormField.NAME).orElse(""),
                        form.value(FormField.TITLE).orElse("")));
    }

    private static Title title(Form form) {
        var words = form.value(FormField.DESCRIPTION).orElse("").replaceAll("\\s+", " ");
        var end = words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())));
        return new Title(
                form.masked(FormField.NAME).orElse(""), end < words.length() ? words.substring(0, end) + "…" : words);
    }
}
