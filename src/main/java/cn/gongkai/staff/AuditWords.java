package cn.gongkai.staff;

import cn.gongkai.account.StaffRole;
import cn.gongkai.audit.AuditEntry;
import cn.gongkai.request.CaseTitles;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Entries of the audit trail in words: who reads them is no programmer. What is written down stays as it was.
@Component
class AuditWords {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    /// Where the particulars begin.
    private static final Pattern DETAIL = Pattern.compile(" \\[|: ");
    private static final Pattern ROLE = Pattern.compile(
            Arrays.stream(StaffRole.values()).map(Enum::name).collect(Collectors.joining("|", "\\b(", ")\\b")));

    private final CaseTitles requests;
    private final StaffWords words;

    AuditWords(CaseTitles requests, StaffWords words) {
        this.requests = requests;
        this.words = words;
    }

    /// One entry as people read it.
    ///
    /// @param about a request's number, an account, a setting
    /// @param what was done, or the reason that was given
    /// @param request to open, where it is about one
    record Said(String about, String what, Optional<UUID> request) {}

    /// Those of one page.
    List<Said> of(List<AuditEntry> entries) {
        var ids = entries.stream()
                .flatMap(entry -> ID.matcher(entry.subject()).results())
                .map(MatchResult::group)
                .distinct()
                .map(UUID::fromString)
                .toList();
        var numbers = new HashMap<String, String>();
        requests.numbers(ids).forEach((id, number) -> numbers.put(id.toString(), number));
        return entries.stream().map(entry -> said(entry, numbers)).toList();
    }

    private Said said(AuditEntry entry, Map<String, String> numbers) {
        var about = Arrays.stream(entry.subject().split(" ", -1))
                .filter(word -> numbers.containsKey(word) || !ID.matcher(word).matches())
                .map(word -> numbers.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        var request = Arrays.stream(entry.subject().split(" ", -1))
                .filter(numbers::containsKey)
                .findFirst()
                .map(UUID::fromString);
        return new Said(about, what(entry.detail()), request);
    }

    /// An address that was called, or what the program says of an account, such as `created [CLERK]`; a reason people
    /// gave
    /// stands as it is.
    private String what(String detail) {
        return words.find("audited." + detail.replace("/api/staff", "/staff").replace(' ', '.'))
                .orElseGet(() -> ofAccount(detail));
    }

    private String ofAccount(String detail) {
        var end = DETAIL.matcher(detail);
        var head = end.find() ? detail.substring(0, end.start()) : detail;
        return words.find("audited.account." + head.replace(' ', '-'))
                .map(said -> said
                        + ROLE.matcher(detail.substring(head.length()))
                                .replaceAll(
                                        role -> StaffRole.valueOf(role.group()).label()))
                .orElse(detail);
    }
}
