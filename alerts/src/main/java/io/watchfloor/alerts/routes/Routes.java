package io.watchfloor.alerts.routes;

import io.watchfloor.alerts.channel.ChannelConfig;
import io.watchfloor.alerts.message.Wording;
import io.watchfloor.files.labels.Labels;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The routing file: the tree, what keeps events from being told, and how each receiver is reached.
 *
 * @param root takes everything
 * @param inhibitRules in the order of the file
 * @param timeIntervals by name
 * @param channels by receiver
 * @param wordings by receiver, where they are not ours
 * @param watch what the second document says besides
 */
public record Routes(
        Route root,
        List<InhibitRule> inhibitRules,
        Map<String, List<TimeInterval>> timeIntervals,
        Map<String, ChannelConfig> channels,
        Map<String, Wording> wordings,
        Watch watch) {
    private static final Duration LONGEST_MUTE = Duration.ofDays(31);

    public Routes {
        inhibitRules = List.copyOf(inhibitRules);
        timeIntervals = Map.copyOf(timeIntervals);
        channels = Map.copyOf(channels);
        wordings = Map.copyOf(wordings);
    }

    /**
     * How the watch itself is watched.
     *
     * @param reminders of flashes that nobody owns, by receiver
     * @param heartbeats by receiver: it is told that all is well when it was told nothing else for so long
     * @param troubles how long a trouble must last before it is told, by its name; one that is absent is never told
     * @param direct receivers that are told straight from memory when the broker takes no writes
     * @param standing the period of standing disputes: their daily course is told in one digest of it
     */
    public record Watch(
            Map<String, Reminder> reminders,
            Map<String, Duration> heartbeats,
            Map<String, Duration> troubles,
            Set<String> direct,
            Duration standing) {
        private static final Duration HOUR = Duration.ofHours(1);

        /** Nothing but the troubles that are always told. */
        public static final Watch NONE = new Watch(
                Map.of(),
                Map.of(),
                Map.of(
                        "feed-silent",
                        HOUR,
                        "feed-failing",
                        HOUR,
                        "feed-malformed",
                        HOUR,
                        "feed-gone",
                        Duration.ofMinutes(5),
                        "ingest-silent",
                        Duration.ofMinutes(75),
                        "streams-silent",
                        Duration.ofMinutes(5),
                        "clock-off",
                        Duration.ofMinutes(1),
                        "receiver-late",
                        Duration.ofMinutes(15),
                        "receiver-gone",
                        Duration.ZERO,
                        "receiver-undelivered",
                        Duration.ZERO),
                Set.of(),
                Duration.ofHours(12));

        public Watch {
            reminders = Map.copyOf(reminders);
            heartbeats = Map.copyOf(heartbeats);
            troubles = Map.copyOf(troubles);
            direct = Set.copyOf(direct);
        }
    }

    /** In which words a receiver is told. */
    public Wording wording(String receiver) {
        return wordings.getOrDefault(receiver, Wording.PLAIN);
    }

    /** The routes that take these labels, one for each receiver: whoever is named twice is told once. */
    public List<Route> match(Labels labels) {
        Map<String, Route> byReceiver = new LinkedHashMap<>();
        root.match(labels).forEach(route -> byReceiver.putIfAbsent(route.receiver(), route));
        return List.copyOf(byReceiver.values());
    }

    /** Whether a route asks for what rules in status test of a pack of this owner find. */
    public boolean leadToOwner(String owner) {
        return root.asksFor(Labels.of(Map.of("status", "test", "owner", owner)));
    }

    /** Names of the intervals that keep a route from telling anything now; empty when it may. */
    public List<String> mutedBy(Route route, Instant at) {
        List<String> muting =
                route.muted().stream().filter(name -> holds(name, at)).toList();
        boolean inactive = !route.active().isEmpty() && route.active().stream().noneMatch(name -> holds(name, at));
        return !muting.isEmpty() || !inactive
                ? muting
                : route.active().stream().map(name -> "not " + name).toList();
    }

    /** When a route that is muted may tell again, to the minute; 31 days on when it never may. */
    public Instant mutedUntil(Route route, Instant at) {
        Instant end = at.plus(LONGEST_MUTE);
        Instant next = at.truncatedTo(ChronoUnit.MINUTES);
        do {
            next = next.plus(Duration.ofMinutes(1));
        } while (next.isBefore(end) && !mutedBy(route, next).isEmpty());
        return next;
    }

    private boolean holds(String name, Instant at) {
        return timeIntervals.getOrDefault(name, List.of()).stream().anyMatch(interval -> interval.contains(at));
    }
}
