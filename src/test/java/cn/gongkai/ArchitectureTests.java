package cn.gongkai;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveSimpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.modulith.core.ApplicationModules;

/// The arrows of the README, and what else must hold everywhere. Each rule has been seen to fail.
class ArchitectureTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.gongkai");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("cn.gongkai");

    private static final DescribedPredicate<JavaClass> HOLDS_TESTS = DescribedPredicate.describe(
            "hold test methods",
            type -> !type.getModifiers().contains(JavaModifier.ABSTRACT)
                    && type.getMethods().stream()
                            .anyMatch(method -> method.isAnnotatedWith(Test.class)
                                    || method.isAnnotatedWith(ParameterizedTest.class)));

    @Test
    void rulesSeeTheCode() {
        assertThat(MAIN.size()).isGreaterThan(30);
        assertThat(TESTS.size()).isGreaterThan(3);
    }

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(GongkaiApplication.class).verify();
    }

    @Test
    void nobodyAsksTheWallClock() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .because("time comes from the injected Clock, in Asia/Shanghai, so that tests can stand at midnight")
                .check(MAIN);
    }

    @Test
    void onlySearchKnowsLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.gongkai.search..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.lucene.."))
                .because("the index can then move to another engine without anybody noticing")
                .check(MAIN);
    }

    @Test
    void onlyTheEdgeKnowsWxJava() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.gongkai.wechat..")
                .should()
                .dependOnClassesThat(resideInAPackage("me.chanjar.weixin.."))
                .because("the bot must be usable and testable without the platform")
                .check(MAIN);
    }

    @Test
    void sqlIsNobodyElsesBusiness() {
        noClasses()
                .that()
                .arePublic()
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.jdbc.."))
                .because("a table has one module that reads and writes it")
                .check(MAIN);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .because("a class says in its constructor what it needs")
                .check(MAIN);
    }

    @Test
    void nobodyPrintsOrSwallowsInto() {
        noClasses()
                .should()
                .callMethod(Throwable.class, "printStackTrace")
                .because("errors are logged once, where they are finally handled, without personal data")
                .check(MAIN);
    }

    @Test
    void everyClassWithTestsIsRun() {
        classes()
                .that(HOLDS_TESTS)
                .should(haveSimpleNameEndingWith("Tests"))
                .because("Surefire passes over any other name without a word")
                .check(TESTS);
    }
}
