package cn.gongkai.report.form;

/// The six chapters of the report, in its order. Their names are kept with texts: never rename one.
public enum Chapter {
    /// 总体情况.
    OVERVIEW,
    /// 主动公开政府信息情况: the second table.
    PUBLISHED,
    /// 收到和处理政府信息公开申请情况: the third table.
    APPLICATIONS,
    /// 政府信息公开行政复议、行政诉讼情况: the fourth table.
    DISPUTES,
    /// 存在的主要问题及改进情况.
    PROBLEMS,
    /// 其他需要报告的事项.
    OTHER;

    /// With its number, as it stands in the report.
    public String title() {
        return Words.of("chapter." + name());
    }
}
