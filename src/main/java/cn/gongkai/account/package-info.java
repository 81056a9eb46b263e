/// Who may work in the back office: accounts, passwords, second factors, tokens of programs.
///
/// Start at [StaffAccounts].
@ApplicationModule(allowedDependencies = {"audit", "ticket"})
@NullMarked
package cn.gongkai.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
