package io.watchfloor.alerts.check;

import io.watchfloor.alerts.routes.Labels;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.analysis.yaml.Findings;
import io.watchfloor.analysis.yaml.Nearest;
import io.watchfloor.analysis.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Runs a file of expectations against the routes: {@code watchfloor routes test}.
 *
 * <pre>
 * tests:
 *   - name: a flash about Taiwan wakes the desk
 *     labels: {precedence: flash, state: [CHN, TWN], type: opened}
 *     receivers: [log, desk]
 * </pre>
 */
public final class RouteTests {
    private static final Set<String> KEYS = Set.of("name", "labels", "receivers");

    private RouteTests() {}

    /**
     * One expectation and what came of it.
     *
     * @param line of the file
     * @param routes lines of the routing file that took the event
     */
    public record Result(String name, int line, List<String> expected, List<String> actual, List<Integer> routes) {
        public boolean passed() {
            return Set.copyOf(expected).equals(Set.copyOf(actual));
        }

        /** One line for a person. */
        @Override
        public String toString() {
            return passed()
                    ? "ok " + name
                    : "FAILED line " + line + ": " + name + ": expected " + expected + ", got " + actual
                            + " by the routes in lines " + routes;
        }
    }

    /** Runs all; what is wrong with the file becomes a finding, and such a test does not run. */
    public static List<Result> run(Routes routes, String file, String text, Findings findings) {
        List<Result> results = new ArrayList<>();
        YamlNode.read(file, text, findings).ifPresent(root -> {
            root.onlyKeys("tests", Set.of("tests"));
            root.require("tests", "tests")
                    .ifPresent(tests -> tests.items().forEach(test -> run(routes, test, results)));
        });
        return findings.hasErrors() ? List.of() : results;
    }

    private static void run(Routes routes, YamlNode test, List<Result> results) {
        test.onlyKeys("test", KEYS);
        var labels = test.require("labels", "test");
        var receivers = test.require("receivers", "test");
        if (labels.isEmpty() || receivers.isEmpty()) {
            return;
        }
        for (YamlNode receiver : receivers.get().items()) {
            known(receiver, "receiver", routes.channels().keySet());
        }
        Map<String, Set<String>> values = new TreeMap<>();
        labels.get().keys().forEach(key -> known(key, "label", Labels.NAMES));
        labels.get().entries().forEach((label, value) -> values.put(label, new TreeSet<>(value.texts())));
        List<Route> taken = routes.match(new Labels(values));
        String name = test.text("name");
        results.add(new Result(
                name == null ? values.toString() : name,
                test.line(),
                receivers.get().texts(),
                taken.stream().map(Route::receiver).toList(),
                taken.stream().map(Route::line).toList()));
    }

    private static void known(YamlNode node, String what, Collection<String> names) {
        if (!names.contains(node.text())) {
            node.error("unknown " + what + " '" + node.text() + "'" + Nearest.hint(node.text(), names));
        }
    }
}
