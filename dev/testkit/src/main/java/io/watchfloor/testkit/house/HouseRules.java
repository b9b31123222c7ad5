package io.watchfloor.testkit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * What holds in every module; each has a {@code HouseTest} that checks its own classes, so that a fault is found where it
 * is made. What does not hold yet is listed in {@link Exceptions}, and the lists may only shrink.
 */
public final class HouseRules {
    private HouseRules() {}

    @ArchTest
    static final ArchRule ARROWS = classes().should(Arrows.followThem());

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES = slices().matching("io.watchfloor.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs one that needs it cannot be read, tested or moved alone");

    @ArchTest
    static void noClassCyclesBeyondSealedFamilies(JavaClasses all) {
        Cycles.check(all);
    }

    @ArchTest
    static final ArchRule NO_RECORD_OF_MORE_THAN_16 = classes().should(Sizes.haveComponents(16));

    @ArchTest
    static void noFileOfMoreThan300Lines(JavaClasses all) {
        Sizes.checkLines(300);
    }

    @ArchTest
    static final ArchRule KAFKA_STAYS_AT_THE_EDGE = noClasses()
            .that(Arrows.liveOutside("kafka", "broker", "ingest", "streams", "alerts", "console", "cli")
                    .and(Arrows.areShipped()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "kafka..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule HTTP_STAYS_AT_THE_EDGE = noClasses()
            .that(Arrows.liveOutside("kafka.health", "ingest.fetch", "alerts.channel", "console", "cli")
                    .and(Arrows.areShipped()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "com.sun.net.httpserver..", "org.apache.hc..", "io.javalin..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_THE_BROKER_TOUCHES_KAFKAS_SERVER = noClasses()
            .that()
            .resideOutsideOfPackage("io.watchfloor.broker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kafka.server..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_COMMANDS_PRINT = noClasses()
            .that(Arrows.liveOutside("cli").and(Arrows.areShipped()))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_CLOCK_BUT_THE_INJECTED_ONE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.watchfloor.kafka.DeskClock$1")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callConstructor(Date.class)
            .allowEmptyShould(true);
}
