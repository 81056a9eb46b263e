package cn.gongkai.staff;

import cn.gongkai.account.StaffRole;
import cn.gongkai.audit.AuditEntry;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.request.CaseTitles;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");
    private static final Pattern TIMES = Pattern.compile("\\d{1,3}");
    private static final Pattern DAYS_AND_REQUESTS = Pattern.compile("(\\d+) days, (\\d+) requests");
    private static final String READ_ONLY = "] read only";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final CaseTitles requests;
    private final AuditSubjects subjects;
    private final StaffWords words;

    AuditWords(CaseTitles requests, AuditSubjects subjects, StaffWords words) {
        this.requests = requests;
        this.subjects = subjects;
        this.words = words;
    }

    /// One entry as people read it.
    ///
    /// @param about a request's number, a person, a setting
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
        var known = subjects.known();
        return entries.stream().map(entry -> said(entry, numbers, known)).toList();
    }

    private Said said(AuditEntry entry, Map<String, String> numbers, AuditSubjects.Known known) {
        var about = Arrays.stream(known.of(entry).split(" ", -1))
                .filter(word -> numbers.containsKey(word) || !ID.matcher(word).matches())
                .map(word -> numbers.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        var request = Arrays.stream(entry.subject().split(" ", -1))
                .filter(numbers::containsKey)
                .findFirst()
                .map(UUID::fromString);
        return new Said(about, what(entry), request);
    }

    /// An address that was called, or what the program says of an account, such as `created [CLERK]`; a reason people
    /// gave stands as it is.
    private String what(AuditEntry entry) {
        var detail = entry.detail();
        if (entry.kind() == AuditKind.SIGN_IN_REFUSED && TIMES.matcher(detail).matches()) {
            return words.of("audited.failures", Integer.valueOf(detail));
        }
        if (entry.kind() == AuditKind.LOCKED && MOMENT.matcher(detail).matches()) {
            return words.of("audited.locked", CLOCK.format(Moments.shanghai(Instant.parse(detail))));
        }
        var moved = DAYS_AND_REQUESTS.matcher(detail);
        if (moved.matches()) {
            return words.of("audited.moved", Integer.valueOf(moved.group(1)), Integer.valueOf(moved.group(2)));
        }
        return words.find("audited." + detail.replace("/api/staff", "/staff").replace(' ', '.'))
                .orElseGet(() -> ofAccount(detail));
    }

    private String ofAccount(String detail) {
        var end = DETAIL.matcher(detail);
        var head = end.find() ? detail.substring(0, end.start()) : detail;
        return words.find("audited.account." + head.replace(' ', '-'))
                .map(said -> said + particulars(detail.substring(head.length())))
                .orElse(detail);
    }

    private String particulars(String rest) {
        var readOnly = rest.endsWith(READ_ONLY)
                ? rest.substring(0, rest.length() - READ_ONLY.length()) + "] " + words.of("audited.readOnly")
                : rest;
        var reason =
                words.find("audited.account." + readOnly.replaceFirst("^: ", "").replace(' ', '-'));
        if (reason.isPresent()) {
            return "：" + reason.get();
        }
        return ROLE.matcher(readOnly.replaceFirst("^: ", "："))
                .replaceAll(role -> StaffRole.valueOf(role.group()).label());
    }
}
