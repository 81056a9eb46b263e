package cn.gongkai.report.importing;

import java.util.UUID;

class ReportImportsOnH2Tests extends ReportImportsContract {

    @Override
    String newDatabase() {
        return "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    }
}
