package cn.gongkai.staff;

import cn.gongkai.account.Account;
import cn.gongkai.account.StaffAccounts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What colleagues call each other. Tables keep the names of accounts; pages show these.
@Component
public class StaffNames {

    private final StaffAccounts accounts;

    StaffNames(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /// What the owner of an account is called; the account's name, where there is no such account.
    public String of(String account) {
        return accounts.find(account).map(Account::displayName).orElse(account);
    }

    /// The same for all of one page, looked up when the first is asked for.
    Page page() {
        return new Page(accounts);
    }

    /// Those of one page.
    public static final class Page {

        private final StaffAccounts accounts;
        private @Nullable Map<String, String> names;

        private Page(StaffAccounts accounts) {
            this.accounts = accounts;
        }

        /// As [StaffNames#of].
        public String of(String account) {
            var known = names;
            if (known == null) {
                known = accounts.all().stream().collect(Collectors.toMap(Account::name, Account::displayName));
                names = known;
            }
            return known.getOrDefault(account, account);
        }
    }

    /// Those who may answer residents.
    List<Account> answering() {
        return accounts.all().stream().filter(StaffNames::answers).toList();
    }

    static boolean answers(Account account) {
        return account.enabled() && !Collections.disjoint(account.roles(), Duty.ANSWERING.roles());
    }
}
