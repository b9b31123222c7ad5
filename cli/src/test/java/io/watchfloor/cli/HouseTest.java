package io.watchfloor.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/** The arrows between the rooms, and the rule that nobody reads a clock but the injected one. */
@AnalyzeClasses(packages = "io.watchfloor", importOptions = DoNotIncludeTests.class)
class HouseTest {
    private static final DescribedPredicate<JavaClass> YAML_READER =
            JavaClass.Predicates.resideInAPackage("io.watchfloor.files.yaml..");
    private static final DescribedPredicate<JavaClass> LABELS =
            JavaClass.Predicates.resideInAPackage("io.watchfloor.files.labels..");

    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("io.watchfloor.model..")
            .layer("analysis")
            .definedBy("io.watchfloor.rules..")
            .layer("kafka")
            .definedBy("io.watchfloor.kafka..")
            .layer("broker")
            .definedBy("io.watchfloor.broker..")
            .layer("ingest")
            .definedBy("io.watchfloor.ingest..")
            .layer("streams")
            .definedBy("io.watchfloor.streams..")
            .layer("alerts")
            .definedBy("io.watchfloor.alerts..")
            .layer("console")
            .definedBy("io.watchfloor.console..")
            .layer("launcher")
            .definedBy("io.watchfloor.cli..")
            .whereLayer("launcher")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("console")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("alerts")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("streams")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("ingest")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("broker")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("kafka")
            .mayOnlyBeAccessedByLayers("ingest", "streams", "alerts", "console", "launcher")
            .whereLayer("analysis")
            .mayOnlyBeAccessedByLayers("streams", "console", "launcher")
            // Routes are read with the reader that names file, line and column: docs/decisions/0007.
            .ignoreDependency(JavaClass.Predicates.resideInAPackage("io.watchfloor.alerts.."), YAML_READER)
            // What a silence hides is one plain function for the desk and for who sends: docs/decisions/0018.
            .ignoreDependency(JavaClass.Predicates.resideInAPackage("io.watchfloor.alerts.."), LABELS);

    @ArchTest
    static final ArchRule NO_ROOM_OF_ANALYSIS_NEEDS_ONE_THAT_NEEDS_IT =
            slices().matching("io.watchfloor.rules.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_PAST_KNOWS_LUCENE = noClasses()
            .that()
            .resideOutsideOfPackage("io.watchfloor.console.past..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule ANALYSIS_KNOWS_NO_KAFKA = noClasses()
            .that()
            .resideInAPackage("io.watchfloor.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule MODEL_KNOWS_JACKSON_ONLY = noClasses()
            .that()
            .resideInAPackage("io.watchfloor.model..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("io.watchfloor.model..", "java..", "com.fasterxml.jackson..", "org.jspecify..");

    @ArchTest
    static final ArchRule ONLY_THE_BROKER_ROOM_TOUCHES_KAFKAS_SERVER = noClasses()
            .that()
            .resideOutsideOfPackage("io.watchfloor.broker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kafka.server..");

    @ArchTest
    static final ArchRule ONLY_THE_LAUNCHER_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackage("io.watchfloor.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

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
            .callConstructor(Date.class);
}
