package cn.gongkai.staff;

import cn.gongkai.account.StaffAccounts;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditQuery;
import cn.gongkai.report.FigureKind;
import cn.gongkai.report.form.Cell;
import cn.gongkai.request.ActNames;
import cn.gongkai.request.CaseTitles;
import cn.gongkai.request.Casework;
import cn.gongkai.request.LetterTexts;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// From what people type to what the audit trail wrote down: it knows ids, addresses and account names, where its page
/// shows numbers, words and people.
@Component
class AuditSearch {

    private static final String ADDRESSES = "audited.";
    private static final String ACCOUNTS = "audited.account.";
    /// Ways one thing may be written down that are looked for at once.
    private static final int MOST = 40;

    private final Casework casework;
    private final CaseTitles titles;
    private final StaffAccounts accounts;
    private final LetterTexts letters;
    private final StaffWords words;

    AuditSearch(Casework casework, CaseTitles titles, StaffAccounts accounts, LetterTexts letters, StaffWords words) {
        this.casework = casework;
        this.titles = titles;
        this.accounts = accounts;
        this.letters = letters;
        this.words = words;
    }

    /// @param typed not blank
    AuditQuery.About of(String typed) {
        var parts = new LinkedHashSet<String>();
        parts.add(typed);
        casework.idOf(typed).ifPresent(id -> {
            parts.add(id.toString());
            parts.addAll(titles.numbers(List.of(id)).values());
        });
        accounts.all().stream()
                .filter(account -> account.displayName().contains(typed))
                .forEach(account -> parts.add(account.name()));
        ActNames.all().forEach((name, label) -> {
            if (label.contains(typed)) {
                parts.add(" " + name);
                parts.add(name + " ");
            }
        });
        letters.all().stream()
                .filter(template -> template.title().contains(typed))
                .forEach(template -> parts.add("letter " + template.name()));
        Stream.of("calendar", "wording", "letter")
                .filter(setting -> words.of("audited.subject." + setting).contains(typed))
                .forEach(setting -> parts.add(setting + " "));
        words.under(ACCOUNTS).forEach((key, said) -> {
            if (said.contains(typed)) {
                parts.add(key.replace('-', ' '));
            }
        });
        Cell.ALL.stream().filter(cell -> cell.label().contains(typed)).forEach(cell -> parts.add(cell.key()));
        Arrays.stream(FigureKind.values())
                .filter(kind -> kind.label().contains(typed))
                .forEach(kind -> parts.add(kind.name()));
        return new AuditQuery.About(parts.stream().limit(MOST).toList(), details(typed), kinds(typed));
    }

    /// The addresses whose words hold what was typed, of pages and of calls.
    private List<String> details(String typed) {
        return words.under(ADDRESSES).entrySet().stream()
                .filter(entry ->
                        entry.getKey().contains("./") && entry.getValue().contains(typed))
                .map(entry -> entry.getKey().replaceFirst("\\.", " "))
                .flatMap(address -> Stream.of(address, address.replaceFirst(" /staff", " /api/staff")))
                .toList();
    }

    private Set<AuditKind> kinds(String typed) {
        return Arrays.stream(AuditKind.values())
                .filter(kind -> words.of("audit." + kind).equals(typed))
                .collect(Collectors.toSet());
    }
}
