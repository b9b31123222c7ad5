package io.watchfloor.testkit.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which module may use which: the arrows of ARCHITECTURE.md. */
final class Arrows {
    private static final String HOUSE = "io.watchfloor.";
    /** Not shipped; these may use whatever they prove, train or measure. */
    private static final Set<String> WORKSHOP = Set.of("testkit", "training", "proofs", "bench");

    private static final Map<String, List<String>> USES = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("files", List.of("model")),
            Map.entry("text", List.of("model", "files")),
            Map.entry("rules", List.of("model", "files", "text")),
            Map.entry("incidents", List.of("model")),
            Map.entry("authoring", List.of("model", "files", "text", "rules", "incidents")),
            Map.entry("board", List.of("model", "files", "text", "rules", "incidents", "authoring")),
            Map.entry("kafka", List.of("model")),
            Map.entry("broker", List.of()),
            Map.entry("ingest", List.of("model", "kafka")),
            Map.entry("streams", List.of("model", "files", "text", "rules", "incidents", "kafka")),
            Map.entry("alerts", List.of("model", "files", "incidents", "kafka")),
            Map.entry(
                    "console", List.of("model", "files", "text", "rules", "incidents", "authoring", "board", "kafka")),
            Map.entry(
                    "cli",
                    List.of(
                            "model",
                            "files",
                            "text",
                            "rules",
                            "incidents",
                            "authoring",
                            "board",
                            "kafka",
                            "broker",
                            "ingest",
                            "streams",
                            "alerts",
                            "console")));

    private Arrows() {}

    static ArchCondition<JavaClass> followThem() {
        return new ArchCondition<>("use only the modules that theirs may use") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                String module = module(one);
                if (WORKSHOP.contains(module)) {
                    return;
                }
                Set<String> allowed = new HashSet<>(USES.getOrDefault(module, List.of()));
                allowed.add(module);
                for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    if (target.getPackageName().startsWith(HOUSE) && !allowed.contains(module(target))) {
                        events.add(SimpleConditionEvent.violated(one, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** Outside of all of these packages below ours. */
    static DescribedPredicate<JavaClass> liveOutside(String... packages) {
        return DescribedPredicate.describe(
                "live outside of " + String.join(", ", packages), one -> Arrays.stream(packages)
                        .noneMatch(name -> (one.getPackageName() + ".").startsWith(HOUSE + name + ".")));
    }

    static DescribedPredicate<JavaClass> areShipped() {
        return DescribedPredicate.describe("are shipped", one -> !WORKSHOP.contains(module(one)));
    }

    private static String module(JavaClass one) {
        String rest = one.getPackageName().substring(HOUSE.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
