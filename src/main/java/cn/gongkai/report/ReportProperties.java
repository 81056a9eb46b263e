package cn.gongkai.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.MonthDay;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the annual report is counted and when it is due.
///
/// @param due the day by which last year's report has to be handed in (条例 art. 49: 31 January, locally earlier)
/// @param remind how many days before that day the log says so; the desk from the largest on
/// @param rules categories of the catalogue that are 规章
/// @param normative categories of the catalogue that are 行政规范性文件
/// @param deviation a figure that many times last year's, or that part of it, is pointed out
@Validated
@ConfigurationProperties("gongkai.report")
record ReportProperties(
        @DefaultValue("--01-31") MonthDay due,
        @DefaultValue({"30", "14", "7", "1"}) @NotEmpty List<@Min(0) @Max(365) Integer> remind,
        @DefaultValue("规章") List<String> rules,
        @DefaultValue({"行政规范性文件", "规范性文件"}) List<String> normative,
        @DefaultValue("10") @Min(2) int deviation) {}
