package io.watchfloor.alerts.check;

import io.watchfloor.alerts.routes.Matcher;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import java.util.stream.Collectors;

/** Draws the routing tree: {@code watchfloor routes show}. */
public final class RouteTree {
    private RouteTree() {}

    /** A line for each route: what it takes, who is told, by which channel, and whether the search goes on. */
    public static String draw(Routes routes) {
        StringBuilder text = new StringBuilder();
        draw(routes.root(), routes, "", text);
        return text.toString();
    }

    private static void draw(Route route, Routes routes, String indent, StringBuilder text) {
        String takes = route.matchers().isEmpty()
                ? "everything"
                : route.matchers().stream().map(Matcher::toString).collect(Collectors.joining(", "));
        text.append(indent)
                .append(takes)
                .append(" -> ")
                .append(route.receiver())
                .append(" (")
                .append(kind(routes, route.receiver()))
                .append(", line ")
                .append(route.line())
                .append(')')
                .append(route.goesOn() ? " and on" : "")
                .append('\n');
        route.routes().forEach(child -> draw(child, routes, indent + "  ", text));
    }

    private static String kind(Routes routes, String receiver) {
        var channel = routes.channels().get(receiver);
        return channel == null ? "no channel" : channel.kind();
    }
}
