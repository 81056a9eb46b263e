/// What must reach a resident, by which way, tried until it did or a person was told.
///
/// Start at [Outbox]. Whoever has something to say writes it there in the transaction that causes it; [Contacts] hears
/// what residents do and shows them what waits; [StaffTasks] lists what neither a message nor a reply could tell.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.gongkai.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
