package io.watchfloor.files.labels;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Pair;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What routes match on. A label may hold several values, such as both states of a pair: it equals a value when one of
 * them does, and differs from it when none does.
 */
public record Labels(Map<String, Set<String>> values) {
    /** Every label there is. */
    public static final Set<String> NAMES = Set.of(
            "about",
            "precedence",
            "signal",
            "pair",
            "state",
            "subject",
            "type",
            "credibility",
            "incident",
            "rule",
            "pack",
            "status",
            "owner",
            "trouble",
            "name");

    /** Labels by which a route says that it leads to the owner of rules. */
    public static final Set<String> OWNING = Set.of("status", "owner");

    private static final String TEST = "test";

    public Labels {
        values = Map.copyOf(values);
    }

    /** The labels of an incident event. Precedence is the announced one, so that whoever heard of a flash hears of its end. */
    public static Labels of(IncidentEvent event) {
        Incident incident = event.incident();
        Map<String, Set<String>> values = new TreeMap<>();
        values.put("about", Set.of("incident"));
        values.put("precedence", Set.of(incident.level().announced().word()));
        values.put("signal", Set.of(incident.level().signal().word()));
        values.put("pair", Set.of(incident.pair().toString()));
        values.put("state", states(incident.pair()));
        values.put("subject", Set.of(incident.subject()));
        values.put("type", Set.of(event.type().word()));
        values.put("credibility", Set.of(Integer.toString(incident.level().credibility())));
        values.put("incident", Set.of(incident.id()));
        Set<String> rules =
                incident.coverage().top().stream().map(Incident.TopReport::rule).collect(Collectors.toSet());
        values.put("rule", rules);
        values.put(
                "pack",
                rules.stream()
                        .map(rule -> rule.replaceFirst("/.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new)));
        values.put("status", Set.of(event.owners().isEmpty() ? "stable" : TEST));
        values.put("owner", Set.copyOf(event.owners()));
        return new Labels(values);
    }

    /** Whether rules in status test made it, so that nobody but the owners of their packs may be told. */
    public boolean isForOwners() {
        return get("status").contains(TEST);
    }

    /** Labels with one value each, for tests of routes. */
    public static Labels of(Map<String, String> single) {
        Map<String, Set<String>> values = new TreeMap<>();
        single.forEach((name, value) -> values.put(name, Set.of(value)));
        return new Labels(values);
    }

    /** The values of a label; an absent label has the empty value, as in Alertmanager. */
    public Set<String> get(String name) {
        Set<String> found = values.get(name);
        return found == null || found.isEmpty() ? Set.of("") : found;
    }

    private static Set<String> states(Pair pair) {
        return Set.copyOf(List.of(pair.first(), pair.second()));
    }
}
