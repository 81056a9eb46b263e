package cn.gongkai.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What a person may do in the back office. One person can have several. Named in the database: never rename one.
public enum StaffRole {
    /// 收件登记: takes requests in, registers, serves.
    CLERK,
    /// 承办人.
    HANDLER,
    /// 保密审查.
    SECRECY_REVIEWER,
    /// 内容审核 of what is to be published.
    REVIEWER,
    /// 签发.
    SIGNER,
    /// 政府信息公开工作机构负责人.
    OFFICE_HEAD,
    ARCHIVIST,
    /// Answers questions and prepares what is to be published.
    EDITOR,
    /// StaffAccounts, settings, the audit trail. Sees no request's personal data.
    ADMIN;

    /// As the tables keep them.
    static String joined(Set<StaffRole> roles) {
        return roles.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<StaffRole> split(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(name -> !name.isEmpty())
                .map(StaffRole::valueOf)
                .collect(Collectors.toSet());
    }

    /// In the order they are listed everywhere.
    static Set<StaffRole> sorted(Set<StaffRole> roles) {
        var sorted = EnumSet.noneOf(StaffRole.class);
        sorted.addAll(roles);
        return sorted;
    }

    /// The name Spring Security grants.
    public String authority() {
        return "ROLE_" + name();
    }

    /// What staff read.
    public String label() {
        return Words.of("role." + name());
    }
}
