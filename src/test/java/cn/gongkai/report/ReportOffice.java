package cn.gongkai.report;

import cn.gongkai.request.Office;
import cn.gongkai.support.Databases;
import cn.gongkai.support.TestClock;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/// A register with the report beside it, without the rest of the program.
final class ReportOffice implements AutoCloseable {

    final TestClock clock = new TestClock();
    final Office office;
    final AnnualReports reports;
    final Corrections corrections;
    final Freezes freezes;
    final Figures figures;
    final Disputes disputes;
    final ReportChapters chapters;
    private final HikariDataSource database;

    ReportOffice(Databases kind) {
        this(kind, Map.of());
    }

    ReportOffice(Databases kind, Map<String, Object> settings) {
        database = (HikariDataSource) kind.empty();
        office = new Office(database, clock, settings, List.of(Wiring.class), Office.FIRST_KEY);
        reports = office.bean(AnnualReports.class);
        corrections = office.bean(Corrections.class);
        freezes = office.bean(Freezes.class);
        figures = office.bean(Figures.class);
        disputes = office.bean(Disputes.class);
        chapters = office.bean(ReportChapters.class);
    }

    @Override
    public void close() {
        office.close();
        database.close();
    }

    @EnableConfigurationProperties(ReportProperties.class)
    @ComponentScan(
            basePackageClasses = AnnualReports.class,
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "cn\\.gongkai\\.report\\.importing\\.ReportImports"))
    @ComponentScan(
            basePackages = {"cn.gongkai.audit", "cn.gongkai.disclosure"},
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "cn\\.gongkai\\.audit\\.Audit(Log|Table)",
                                "cn\\.gongkai\\.disclosure\\.Catalogue(Figures|Table)"
                            }))
    static class Wiring {}
}
