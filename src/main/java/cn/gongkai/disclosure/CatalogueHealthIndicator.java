package cn.gongkai.disclosure;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// What the catalogue holds. A file that cannot be read is its owner's business and no reason to restart a node.
@Component
class CatalogueHealthIndicator implements HealthIndicator {

    private final Catalogue catalogue;
    private final ImportReports reports;

    CatalogueHealthIndicator(Catalogue catalogue, ImportReports reports) {
        this.catalogue = catalogue;
        this.reports = reports;
    }

    @Override
    public Health health() {
        var health = Health.up().withDetail("documents", catalogue.size()).withDetail("sequence", catalogue.sequence());
        reports.last()
                .ifPresent(report -> health.withDetail("skippedFiles", report.skippedFiles())
                        .withDetail("importedAt", report.finishedAt().toString()));
        return health.build();
    }
}
