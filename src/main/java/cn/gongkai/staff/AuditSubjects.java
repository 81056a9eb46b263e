package cn.gongkai.staff;

import cn.gongkai.account.Account;
import cn.gongkai.account.StaffAccounts;
import cn.gongkai.audit.AuditEntry;
import cn.gongkai.conversation.OwnWording;
import cn.gongkai.deadline.Deadlines;
import cn.gongkai.report.FigureKind;
import cn.gongkai.report.form.Cell;
import cn.gongkai.request.ActNames;
import cn.gongkai.request.LetterTexts;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What entries of the audit trail are about, in words: people, acts, settings.
@Component
class AuditSubjects {

    private static final String ACTION = "{action}";
    private static final String OF_ACCOUNTS = "/staff/accounts/";
    private static final String OF_LETTERS = "/staff/settings/letters/";
    private static final String OF_WORDING = "/staff/settings/wording/";
    private static final String OF_CELLS = "/cells/";
    private static final String OF_FIGURES = "/figures/";
    private static final String OF_CALENDARS = "/staff/calendars/";

    private final StaffAccounts accounts;
    private final OwnWording wording;
    private final LetterTexts letters;
    private final StaffWords words;

    AuditSubjects(StaffAccounts accounts, OwnWording wording, LetterTexts letters, StaffWords words) {
        this.accounts = accounts;
        this.wording = wording;
        this.letters = letters;
        this.words = words;
    }

    /// What is known by name now.
    Known known() {
        return new Known(
                accounts.all().stream().collect(Collectors.toMap(Account::name, Account::displayName)),
                wording.all().stream()
                        .collect(Collectors.toMap(
                                OwnWording.Text::key, text -> words.of("wording.section." + text.section()))),
                letters.all().stream()
                        .filter(template -> !template.title().isEmpty())
                        .collect(Collectors.toMap(LetterTexts.Template::name, LetterTexts.Template::title)),
                words);
    }

    /// Names and what people call them.
    ///
    /// @param people by account
    /// @param occasions on which the bot says a text, by its key
    /// @param letters by the template's name
    record Known(
            Map<String, String> people, Map<String, String> occasions, Map<String, String> letters, StaffWords words) {

        /// The subject with what people read in place of names; ids stay.
        String of(AuditEntry entry) {
            var subject = entry.subject();
            return switch (entry.kind()) {
                case SIGNED_IN, SIGN_IN_REFUSED, LOCKED, SIGNED_OUT, ACCOUNT_CHANGED ->
                    people.getOrDefault(subject, subject);
                case SETTING_CHANGED -> setting(subject);
                case LOOKED, ACTED, REFUSED, EXPORTED -> called(subject, entry.detail());
            };
        }

        private String setting(String subject) {
            var parts = subject.split(" ", 2);
            var rest = parts.length == 2 ? parts[1] : "";
            return switch (parts[0]) {
                case "calendar" -> words.of("audited.subject.calendar") + " " + region(rest);
                case "wording" -> words.of("audited.subject.wording") + " " + occasions.getOrDefault(rest, rest);
                case "letter" -> words.of("audited.subject.letter") + " " + letters.getOrDefault(rest, rest);
                default -> subject;
            };
        }

        /// What the parts of a called address name.
        private String called(String subject, String address) {
            var names = address.contains(ACTION)
                    ? ActNames.all()
                    : address.contains(OF_ACCOUNTS)
                            ? people
                            : address.contains(OF_LETTERS)
                                    ? letters
                                    : address.contains(OF_WORDING) ? occasions : Map.<String, String>of();
            if (address.contains(OF_CALENDARS)) {
                return region(subject);
            }
            return Arrays.stream(subject.split(" ", -1))
                    .map(part -> names.getOrDefault(part, part))
                    .map(part -> ofReport(part, address))
                    .collect(Collectors.joining(" "));
        }

        /// A cell of the annual report by its key, or a kind of monthly figures.
        private static String ofReport(String part, String address) {
            if (address.contains(OF_CELLS)) {
                return Cell.of(part).map(Cell::label).orElse(part);
            }
            return address.contains(OF_FIGURES)
                    ? Arrays.stream(FigureKind.values())
                            .filter(kind -> kind.name().equals(part))
                            .map(FigureKind::label)
                            .findFirst()
                            .orElse(part)
                    : part;
        }

        private String region(String overlay) {
            return overlay.equals(Deadlines.NO_OVERLAY) ? words.of("audited.subject.nation") : overlay;
        }
    }
}
