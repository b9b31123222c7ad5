package io.watchfloor.alerts.routes;

import io.watchfloor.alerts.channel.Fields;
import io.watchfloor.alerts.routes.Route.Grouping;
import io.watchfloor.files.labels.Labels;
import io.watchfloor.files.labels.MatcherParser;
import io.watchfloor.files.yaml.Nearest;
import io.watchfloor.files.yaml.YamlNode;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tree of routes; what is wrong becomes a finding at its place. */
final class RouteReader {
    /** In {@code group_by}: by every label, which for us is each event by itself. */
    private static final String ALL = "...";

    private static final Set<String> ROUTE = Set.of(
            "receiver",
            "matchers",
            "group_by",
            "group_wait",
            "group_interval",
            "repeat_interval",
            "mute_time_intervals",
            "active_time_intervals",
            "continue",
            "routes");
    private static final List<String> NOT_AT_THE_ROOT =
            List.of("matchers", "continue", "mute_time_intervals", "active_time_intervals");

    private final Set<String> receivers;
    private final Set<String> intervals;
    private final Set<String> used = new LinkedHashSet<>();

    RouteReader(Set<String> receivers, Set<String> intervals) {
        this.receivers = receivers;
        this.intervals = intervals;
    }

    Optional<Route> read(YamlNode routing) {
        Optional<YamlNode> node = routing.require("route", "routing");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        for (String key : NOT_AT_THE_ROOT) {
            YamlNode value = node.get().get(key);
            if (value != null) {
                value.error("the root route takes everything: remove '" + key + "' or put it into a route below");
            }
        }
        node.get().require("receiver", "root route");
        return Optional.of(read(node.get(), Route.to("")));
    }

    /** Receivers that routes lead to. */
    Set<String> used() {
        return used;
    }

    private Route read(YamlNode node, Route parent) {
        node.onlyKeys("route", ROUTE);
        YamlNode matchers = node.get("matchers");
        Route own = new Route(
                receiver(node.get("receiver"), parent.receiver()),
                matchers == null ? List.of() : MatcherParser.parse(matchers),
                flag(node.get("continue")),
                grouping(node, parent.grouping()),
                intervals(node.get("mute_time_intervals")),
                intervals(node.get("active_time_intervals")),
                List.of(),
                node.line());
        YamlNode routes = node.get("routes");
        List<YamlNode> children = routes == null ? List.of() : routes.items();
        return own.with(children.stream().map(child -> read(child, own)).toList());
    }

    private String receiver(@Nullable YamlNode node, String inherited) {
        String name = node == null ? inherited : node.text();
        if (node != null) {
            known(node, "receiver", receivers, "; list it below 'receivers'");
        }
        used.add(name);
        return name;
    }

    private static Grouping grouping(YamlNode node, Grouping inherited) {
        YamlNode by = node.get("group_by");
        Duration repeat = inherited.repeat();
        if (node.get("repeat_interval") != null) {
            repeat = Fields.duration(node, "repeat_interval", Duration.ofHours(4));
        }
        return new Grouping(
                by == null ? inherited.by() : groupBy(by),
                Fields.duration(node.get("group_wait"), "group_wait").orElse(inherited.hold()),
                Fields.duration(node, "group_interval", inherited.interval()),
                repeat);
    }

    private static List<String> groupBy(YamlNode node) {
        List<String> labels = node.texts();
        if (labels.contains(ALL)) {
            if (labels.size() > 1) {
                node.error("group_by: '...' stands for every label; name no others beside it");
            }
            return List.of();
        }
        return labels(node, "group_by");
    }

    /** Names of labels; an unknown one is a finding. */
    static List<String> labels(YamlNode list, String what) {
        for (YamlNode label : list.items()) {
            if (!Labels.NAMES.contains(label.text())) {
                label.error(what + ": unknown label '" + label.text() + "'" + Nearest.hint(label.text(), Labels.NAMES));
            }
        }
        return list.texts();
    }

    private List<String> intervals(@Nullable YamlNode list) {
        if (list == null) {
            return List.of();
        }
        list.items().forEach(name -> known(name, "time interval", intervals, "; list it below 'time_intervals'"));
        return list.texts();
    }

    private static void known(YamlNode node, String what, Collection<String> names, String whatToDo) {
        String name = node.text();
        if (!names.contains(name)) {
            node.error("undefined " + what + " '" + name + "'" + Nearest.hint(name, names) + whatToDo);
        }
    }

    private static boolean flag(@Nullable YamlNode node) {
        if (node == null) {
            return false;
        }
        if (!Set.of("true", "false").contains(node.text())) {
            node.error("continue: write true or false, not '" + node.text() + "'");
        }
        return node.text().equals("true");
    }
}
