package cn.gongkai.disclosure;

import java.util.UUID;

/// On the embedded database, with the settings of application.yaml.
class H2CatalogueTests extends CatalogueContract {

    @Override
    String newDatabase() {
        return "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    }
}
