package cn.gongkai.request;

import java.util.Map;

/// Forms as people fill them in.
final class Applicants {

    static final Resident ANN = new Resident("wx1", "openid-of-ann");
    static final Resident BOB = new Resident("wx1", "openid-of-bob");

    /// Made up; its checksum is right.
    static final String IDENTITY_NUMBER = "11010519491231002X";

    private Applicants() {}

    static Form person() {
        return new Form(Map.of(
                FormField.KIND, "NATURAL_PERSON",
                FormField.NAME, "王小明",
                FormField.IDENTITY_NUMBER, IDENTITY_NUMBER,
                FormField.DESCRIPTION, "2024年园区道路建设的预算和决算",
                FormField.DELIVERY, "POST",
                FormField.MEDIUM, "PAPER",
                FormField.ADDRESS, "可克达拉市滨河大道1号",
                FormField.AGENT, "NO"));
    }
}
