package io.watchfloor.alerts.routes;

import io.watchfloor.files.labels.Labels;
import io.watchfloor.files.labels.Matcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A node of the routing tree. An event goes down to the deepest routes whose matchers all hold; the first such child
 * takes it, unless it says {@code continue}.
 *
 * @param receiver who is notified here, the parent's when the file names none
 * @param matchers all must hold
 * @param goesOn siblings after this route are tried too
 * @param grouping what is told together, and when
 * @param muted names of time intervals in which it tells nothing
 * @param active names of time intervals outside of which it tells nothing; none means always
 * @param line of the file, so that an answer can say which route it was
 */
public record Route(
        String receiver,
        List<Matcher> matchers,
        boolean goesOn,
        Grouping grouping,
        List<String> muted,
        List<String> active,
        List<Route> routes,
        int line) {

    public Route {
        matchers = List.copyOf(matchers);
        muted = List.copyOf(muted);
        active = List.copyOf(active);
        routes = List.copyOf(routes);
    }

    /**
     * What is told together.
     *
     * @param by events with the same values of these labels are a group; none: each event is one by itself
     * @param hold how long the first of a group waits for others
     * @param interval how long a group then waits until it is told more, and anything may wait for a digest
     * @param repeat how long an open incident that nobody owns rests before it is told again; absent: it is not
     */
    public record Grouping(List<String> by, Duration hold, Duration interval, @Nullable Duration repeat) {
        /** Each event at once and once; a digest after five minutes, as in Alertmanager. */
        static final Grouping NONE = new Grouping(List.of(), Duration.ZERO, Duration.ofMinutes(5), null);

        public Grouping {
            by = List.copyOf(by);
        }

        /** What an event's group is called, such as {@code pair=CHN-USA}; empty when it is by itself. */
        public String group(Labels labels) {
            return by.stream()
                    .map(label ->
                            label + "=" + labels.get(label).stream().sorted().collect(Collectors.joining("+")))
                    .collect(Collectors.joining(" "));
        }
    }

    /** A route that takes everything to one receiver. */
    public static Route to(String receiver) {
        return new Route(receiver, List.of(), false, Grouping.NONE, List.of(), List.of(), List.of(), 1);
    }

    Route with(List<Route> children) {
        return new Route(receiver, matchers, goesOn, grouping, muted, active, children, line);
    }

    /**
     * The deepest routes that take these labels, in the order of the file; empty when this one does not. What rules in
     * status test made is taken only by routes that ask for it, at any depth, by its status or its owner.
     */
    public List<Route> match(Labels labels) {
        return match(labels, !labels.isForOwners());
    }

    /** Whether this route or one below asks for the status and owner of these labels, whatever else it asks for. */
    boolean asksFor(Labels owned) {
        List<Matcher> owning = matchers.stream()
                .filter(matcher -> Labels.OWNING.contains(matcher.label()))
                .toList();
        boolean here = owning.stream().anyMatch(Matcher::asksForOwners)
                && owning.stream().allMatch(matcher -> matcher.matches(owned));
        return here || routes.stream().anyMatch(child -> child.asksFor(owned));
    }

    private List<Route> match(Labels labels, boolean open) {
        if (!matchers.stream().allMatch(matcher -> matcher.matches(labels))) {
            return List.of();
        }
        boolean opened = open || matchers.stream().anyMatch(Matcher::asksForOwners);
        List<Route> found = new ArrayList<>();
        for (Route child : routes) {
            List<Route> deeper = child.match(labels, opened);
            found.addAll(deeper);
            if (!deeper.isEmpty() && !child.goesOn()) {
                break;
            }
        }
        return found.isEmpty() && opened ? List.of(this) : found;
    }
}
