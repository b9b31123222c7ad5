package io.watchfloor.alerts.check;

import io.watchfloor.alerts.routes.InhibitRule;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.files.labels.Matcher;
import io.watchfloor.model.Durations;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws the routing tree: {@code watchfloor routes show}. */
public final class RouteTree {
    private RouteTree() {}

    /**
     * A line for each route: what it takes, who is told, by which channel, how grouped, when not, and whether the search
     * goes on; then the inhibit rules, reminders and heartbeats.
     */
    public static String draw(Routes routes) {
        StringBuilder text = new StringBuilder();
        draw(routes.root(), routes, "", text);
        routes.inhibitRules().forEach(rule -> text.append(line(rule)).append('\n'));
        routes.watch().reminders().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> {
                    text.append("a flash that nobody owns: ").append(one.getKey());
                    text.append(" again after ")
                            .append(Durations.text(one.getValue().again()));
                    if (!one.getValue().to().isEmpty()) {
                        text.append(", ").append(one.getValue().to());
                        text.append(" after ")
                                .append(Durations.text(one.getValue().escalate()));
                    }
                    text.append('\n');
                });
        routes.watch().heartbeats().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> text.append("heartbeat: ")
                        .append(one.getKey())
                        .append(" when it was told nothing for ")
                        .append(Durations.text(one.getValue()))
                        .append('\n'));
        return text.toString();
    }

    private static void draw(Route route, Routes routes, String indent, StringBuilder text) {
        text.append(indent)
                .append(route.matchers().isEmpty() ? "everything" : all(route.matchers()))
                .append(" -> ")
                .append(route.receiver())
                .append(" (")
                .append(kind(routes, route.receiver()))
                .append(", line ")
                .append(route.line())
                .append(')')
                .append(when(route))
                .append(route.goesOn() ? " and on" : "")
                .append('\n');
        route.routes().forEach(child -> draw(child, routes, indent + "  ", text));
    }

    private static String when(Route route) {
        Route.Grouping grouping = route.grouping();
        StringBuilder text = new StringBuilder();
        if (!grouping.by().isEmpty()) {
            text.append(", by ").append(String.join(", ", grouping.by()));
            text.append(" after ").append(Durations.text(grouping.hold()));
            text.append(" and every ").append(Durations.text(grouping.interval()));
        }
        if (grouping.repeat() != null) {
            text.append(", again every ").append(Durations.text(grouping.repeat()));
        }
        if (!route.muted().isEmpty()) {
            text.append(", not at ").append(String.join(", ", route.muted()));
        }
        if (!route.active().isEmpty()) {
            text.append(", only at ").append(String.join(", ", route.active()));
        }
        return text.toString();
    }

    private static String line(InhibitRule rule) {
        String equal = rule.equal().isEmpty() ? "" : " of the same " + String.join(", ", rule.equal());
        return "while " + all(rule.source()) + " is open, not told: " + all(rule.target()) + equal + " (line "
                + rule.line() + ")";
    }

    private static String all(List<Matcher> matchers) {
        return matchers.stream().map(Matcher::toString).collect(Collectors.joining(", "));
    }

    private static String kind(Routes routes, String receiver) {
        var channel = routes.channels().get(receiver);
        return channel == null ? "no channel" : channel.kind();
    }
}
