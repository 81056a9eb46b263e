package cn.gongkai.staff;

import cn.gongkai.account.StaffRole;
import java.util.List;

/// What people do here, and which roles may: one of them is enough. The doors are in [SecurityConfiguration]; pages
/// show what is behind those that open.
enum Duty {
    /// Working on requests: they may see who asks.
    CASEWORK(
            StaffRole.CLERK,
            StaffRole.HANDLER,
            StaffRole.SECRECY_REVIEWER,
            StaffRole.SIGNER,
            StaffRole.OFFICE_HEAD,
            StaffRole.ARCHIVIST),
    /// Keying requests in.
    INTAKE(StaffRole.CLERK, StaffRole.OFFICE_HEAD),
    /// Giving requests to somebody.
    HANDOVER(StaffRole.CLERK, StaffRole.HANDLER, StaffRole.OFFICE_HEAD),
    /// Answering questions, and telling residents what WeChat could not.
    ANSWERING(StaffRole.CLERK, StaffRole.HANDLER, StaffRole.OFFICE_HEAD, StaffRole.EDITOR),
    /// Writing what is to be published.
    EDITING(StaffRole.EDITOR),
    REDACTION(StaffRole.HANDLER, StaffRole.SECRECY_REVIEWER, StaffRole.EDITOR, StaffRole.OFFICE_HEAD),
    /// Taking published reports in.
    REPORTING(StaffRole.EDITOR, StaffRole.OFFICE_HEAD, StaffRole.ADMIN),
    /// Entering and correcting the numbers of the annual report. Everybody may read it.
    REPORT_WRITING(StaffRole.CLERK, StaffRole.HANDLER, StaffRole.OFFICE_HEAD, StaffRole.ADMIN),
    /// Settling a year.
    REPORT_FREEZING(StaffRole.OFFICE_HEAD, StaffRole.ADMIN),
    SECRECY(StaffRole.SECRECY_REVIEWER),
    ADMINISTRATION(StaffRole.ADMIN);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<StaffRole> roles;

    Duty(StaffRole... roles) {
        this.roles = List.of(roles);
    }

    List<StaffRole> roles() {
        return roles;
    }

    /// As Spring Security's rules name them.
    String[] names() {
        return roles.stream().map(StaffRole::name).toArray(String[]::new);
    }
}
