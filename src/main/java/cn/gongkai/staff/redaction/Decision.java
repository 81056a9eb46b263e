package cn.gongkai.staff.redaction;

/// What becomes of a finding. Kept by name while a file is being worked on.
enum Decision {
    COVER,
    KEEP
}
