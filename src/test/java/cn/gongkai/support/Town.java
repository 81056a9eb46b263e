package cn.gongkai.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestExecutionListeners;

/// The whole program over HTTP, serving a made-up town with the documents of `src/test/resources/town`, all indexed
/// before the first test runs. One program for all classes that carry this.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:town;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.disclosure.folder=src/test/resources/town",
            "gongkai.search.generations=target/town/${random.uuid}",
            "gongkai.organ.name=青石镇人民政府",
            "gongkai.organ.short-name=青石镇",
            "gongkai.organ.public-url=https://qingshi.example",
            "gongkai.organ.office.name=镇政务公开办公室",
            "gongkai.organ.office.address=青石镇人民路1号",
            "gongkai.organ.office.postcode=100000",
            "gongkai.organ.office.phone=010-00000000",
            "gongkai.organ.office.hours=工作日 9:00–17:00",
            "gongkai.letters.review-organ=青石县人民政府",
            "gongkai.letters.court=青石县人民法院",
            "gongkai.letters.online-review=https://review.example",
            "gongkai.request.key-file=target/town/request-keys",
            "logging.file.name=target/town/gongkai.log"
        })
@TestExecutionListeners(
        listeners = TownIsIndexed.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface Town {}
