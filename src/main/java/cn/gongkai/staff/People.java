package cn.gongkai.staff;

import cn.gongkai.account.Account;
import cn.gongkai.account.StaffAccounts;
import cn.gongkai.account.StaffRole;
import cn.gongkai.request.StaffAct;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The people behind the names that the register knows alone.
@Component
public class People {

    private final StaffAccounts accounts;
    private final StaffWords words;

    People(StaffAccounts accounts, StaffWords words) {
        this.accounts = accounts;
        this.words = words;
    }

    /// All accounts by name; of those who have gone too.
    public Map<String, Account> all() {
        return accounts.all().stream().collect(Collectors.toMap(Account::name, account -> account));
    }

    /// What the colleagues call each other, by the name of the account; of those who have gone too.
    public Map<String, String> names() {
        return accounts.all().stream().collect(Collectors.toMap(Account::name, Account::displayName));
    }

    /// Those who have this role and have not gone.
    public List<Account> having(StaffRole role) {
        return accounts.all().stream().filter(account -> has(account, role)).toList();
    }

    /// Why an act cannot name whom it names, in a Chinese sentence. Whom it leaves out is not asked about.
    Optional<String> refusal(StaffAct act) {
        return switch (act) {
            case StaffAct.Register(var handler) -> handler(handler);
            case StaffAct.Assign(var handler, var deputy) -> handler(handler).or(() -> deputy.flatMap(this::handler));
            case StaffAct.Extend(var _, var _, var approver) -> approver(approver);
            case StaffAct.Postpone(var _, var _, var approver) -> approver(approver);
            default -> Optional.empty();
        };
    }

    private Optional<String> handler(String name) {
        return unless(name, "person.handler", StaffRole.HANDLER, StaffRole.OFFICE_HEAD);
    }

    private Optional<String> approver(String name) {
        return unless(name, "person.approver", StaffRole.OFFICE_HEAD);
    }

    private Optional<String> unless(String name, String key, StaffRole... roles) {
        var there = accounts.find(name)
                .filter(account -> Arrays.stream(roles).anyMatch(role -> has(account, role)))
                .isPresent();
        return there || name.isBlank() ? Optional.empty() : Optional.of(words.of(key, name));
    }

    private static boolean has(Account account, StaffRole role) {
        return account.enabled() && account.roles().contains(role);
    }
}
