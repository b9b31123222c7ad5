package io.watchfloor.alerts.routes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A node of the routing tree. An event goes down to the deepest routes whose matchers all hold; the first such child
 * takes it, unless it says {@code continue}.
 *
 * @param receiver who is notified here, the parent's when the file names none
 * @param matchers all must hold
 * @param groupBy how Alertmanager would group here; we group by incident, whatever it says
 * @param groupInterval how long an event that may not interrupt waits for a digest, unless others were due before
 * @param goesOn siblings after this route are tried too
 * @param line of the file, so that an answer can say which route it was
 */
public record Route(
        String receiver,
        List<Matcher> matchers,
        List<String> groupBy,
        Duration groupInterval,
        boolean goesOn,
        List<Route> routes,
        int line) {
    /** As in Alertmanager. */
    public static final Duration GROUP_INTERVAL = Duration.ofMinutes(5);

    public Route {
        matchers = List.copyOf(matchers);
        groupBy = List.copyOf(groupBy);
        routes = List.copyOf(routes);
    }

    /** A route that takes everything to one receiver. */
    public static Route to(String receiver) {
        return new Route(receiver, List.of(), List.of(), GROUP_INTERVAL, false, List.of(), 1);
    }

    Route with(List<Route> children) {
        return new Route(receiver, matchers, groupBy, groupInterval, goesOn, children, line);
    }

    /** The deepest routes that take these labels, in the order of the file; empty when this one does not. */
    public List<Route> match(Labels labels) {
        if (!matchers.stream().allMatch(matcher -> matcher.matches(labels))) {
            return List.of();
        }
        List<Route> found = new ArrayList<>();
        for (Route child : routes) {
            List<Route> deeper = child.match(labels);
            found.addAll(deeper);
            if (!deeper.isEmpty() && !child.goesOn()) {
                break;
            }
        }
        return found.isEmpty() ? List.of(this) : found;
    }
}
