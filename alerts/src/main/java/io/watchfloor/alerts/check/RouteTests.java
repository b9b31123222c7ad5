package io.watchfloor.alerts.check;

import io.watchfloor.alerts.decide.Decision;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.files.labels.Labels;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.Nearest;
import io.watchfloor.files.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs a file of expectations against the routes: {@code watchfloor routes test}.
 *
 * <pre>
 * tests:
 *   - name: a flash about Taiwan wakes the desk, and mail waits for the morning
 *     labels: {precedence: flash, state: [CHN, TWN], type: opened}
 *     at: 2023-02-03T23:00:00Z
 *     open: [{precedence: flash, pair: CHN-USA}]
 *     receivers: [log, desk]
 *     muted: {mail: [night]}
 *     grouped: {desk: pair=CHN-TWN}
 *     inhibited: false
 * </pre>
 */
public final class RouteTests {
    private static final Set<String> KEYS =
            Set.of("name", "labels", "at", "open", "receivers", "muted", "grouped", "inhibited");

    private final Routes routes;
    private final YamlNode test;

    private RouteTests(Routes routes, YamlNode test) {
        this.routes = routes;
        this.test = test;
    }

    /**
     * One expectation and what came of it.
     *
     * @param line of the file
     * @param faults what is not as expected, a line each
     * @param routes lines of the routing file that took the event
     */
    public record Result(String name, int line, List<String> faults, List<Integer> routes) {
        public boolean passed() {
            return faults.isEmpty();
        }

        /** One line for a person. */
        @Override
        public String toString() {
            return passed()
                    ? "ok " + name
                    : "FAILED line " + line + ": " + name + ": " + String.join("; ", faults)
                            + " by the routes in lines " + routes;
        }
    }

    /** Runs all; what is wrong with the file becomes a finding, and such a test does not run. */
    public static List<Result> run(Routes routes, String file, String text, Findings findings) {
        List<Result> results = new ArrayList<>();
        YamlNode.read(file, text, findings).ifPresent(root -> {
            root.onlyKeys("tests", Set.of("tests"));
            root.require("tests", "tests").ifPresent(tests -> tests.items()
                    .forEach(test -> new RouteTests(routes, test).run().ifPresent(results::add)));
        });
        return findings.hasErrors() ? List.of() : results;
    }

    private Optional<Result> run() {
        test.onlyKeys("test", KEYS);
        Optional<YamlNode> given = test.require("labels", "test");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Labels labels = labels(given.get());
        Instant at = time(test.get("at"));
        List<Route> taken = routes.match(labels);
        List<String> faults = new ArrayList<>();
        boolean inhibited = isInhibited(labels);
        compareReceivers(inhibited ? List.of() : taken, at, faults);
        compareMuted(taken, at, faults);
        compareGrouped(taken, labels, faults);
        YamlNode expected = test.get("inhibited");
        if (expected != null) {
            compare("inhibited", expected.text(), Boolean.toString(inhibited), faults);
        }
        String name = test.text("name");
        return Optional.of(new Result(
                name == null ? new TreeMap<>(labels.values()).toString() : name,
                test.line(),
                faults,
                taken.stream().map(Route::line).toList()));
    }

    /** Who is told: a receiver that is muted is not. */
    private void compareReceivers(List<Route> taken, @Nullable Instant at, List<String> faults) {
        YamlNode expected = test.get("receivers");
        if (expected == null) {
            return;
        }
        expected.items()
                .forEach(receiver ->
                        known(receiver, "receiver", routes.channels().keySet()));
        List<String> actual = taken.stream()
                .filter(route -> mutedBy(route, at).isEmpty())
                .map(Route::receiver)
                .toList();
        if (!Set.copyOf(expected.texts()).equals(Set.copyOf(actual))) {
            faults.add("receivers: expected " + expected.texts() + ", got " + actual);
        }
    }

    private void compareMuted(List<Route> taken, @Nullable Instant at, List<String> faults) {
        YamlNode expected = test.get("muted");
        if (expected == null) {
            return;
        }
        if (at == null) {
            expected.error("muted: say at which time with 'at'");
        }
        Map<String, String> actual = new TreeMap<>();
        taken.stream()
                .filter(route -> !mutedBy(route, at).isEmpty())
                .forEach(
                        route -> actual.put(route.receiver(), mutedBy(route, at).toString()));
        Map<String, String> wanted = new TreeMap<>();
        expected.entries()
                .forEach((receiver, names) -> wanted.put(receiver, names.texts().toString()));
        compare("muted", wanted.toString(), actual.toString(), faults);
    }

    private void compareGrouped(List<Route> taken, Labels labels, List<String> faults) {
        YamlNode expected = test.get("grouped");
        if (expected == null) {
            return;
        }
        Map<String, String> wanted = new TreeMap<>();
        expected.entries().forEach((receiver, group) -> wanted.put(receiver, group.text()));
        Map<String, String> actual = new TreeMap<>();
        taken.stream()
                .filter(route -> wanted.containsKey(route.receiver()))
                .forEach(route -> actual.put(route.receiver(), route.grouping().group(labels)));
        compare("grouped", wanted.toString(), actual.toString(), faults);
    }

    private boolean isInhibited(Labels labels) {
        YamlNode open = test.get("open");
        Map<String, Labels> sources = new TreeMap<>();
        for (YamlNode incident : open == null ? List.<YamlNode>of() : open.items()) {
            sources.put("open in line " + incident.line() + "/" + sources.size(), labels(incident));
        }
        return Decision.inhibited("", labels, routes.inhibitRules(), sources).isPresent();
    }

    private List<String> mutedBy(Route route, @Nullable Instant at) {
        return at == null ? List.of() : routes.mutedBy(route, at);
    }

    private static void compare(String what, String expected, String actual, List<String> faults) {
        if (!expected.equals(actual)) {
            faults.add(what + ": expected " + expected + ", got " + actual);
        }
    }

    private static Labels labels(YamlNode node) {
        Map<String, Set<String>> values = new TreeMap<>();
        node.keys().forEach(key -> known(key, "label", Labels.NAMES));
        node.entries().forEach((label, value) -> values.put(label, new TreeSet<>(value.texts())));
        values.putIfAbsent("about", Set.of("incident"));
        return new Labels(values);
    }

    private static @Nullable Instant time(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        try {
            return Instant.parse(node.text());
        } catch (DateTimeException e) {
            node.error("at: \"" + node.text() + "\" is no time; write 2023-02-03T22:30:00Z");
            return null;
        }
    }

    private static void known(YamlNode node, String what, Collection<String> names) {
        if (!names.contains(node.text())) {
            node.error("unknown " + what + " '" + node.text() + "'" + Nearest.hint(node.text(), names));
        }
    }
}
