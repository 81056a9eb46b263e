package cn.gongkai.notice;

import java.util.List;
import java.util.UUID;

class DeliveryOnH2Tests extends DeliveryTests {

    @Override
    List<String> emptyDatabase() {
        return List.of("--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    }
}
