package io.watchfloor.alerts.decide;

import io.watchfloor.alerts.message.SafeText;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.files.labels.Labels;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Notification.DigestLine;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When each receiver is told: at once, with its group, or in a digest. A flash goes at once and by itself; of everything
 * else no more than a {@link ReceiverMemory} has room for. Nothing is dropped but what a silence hid, as far as that is more than
 * one digest holds.
 */
final class Tellings {
    private static final int LINES = 100;
    private static final int SENTENCE = 160;

    private final Routes routes;
    private final Table<ReceiverMemory> memories;
    private final Table<Lane> lanes;
    private final Waiting waiting;
    private final Consumer<Notification> outbox;

    /** Goes on from what is remembered of receivers and of what waits for them. */
    Tellings(
            Routes routes,
            Table<ReceiverMemory> memories,
            Table<Lane> lanes,
            Waiting waiting,
            Consumer<Notification> outbox) {
        this.routes = routes;
        this.memories = memories;
        this.lanes = lanes;
        this.waiting = waiting;
        this.outbox = outbox;
    }

    /** One event for the receiver of one route; true when it was told at once. */
    boolean offer(Route route, IncidentEvent event, boolean delayed, Instant now) {
        String receiver = route.receiver();
        List<String> mutedBy = routes.mutedBy(route, now);
        if (!mutedBy.isEmpty()) {
            Lane lane = known(Lane.mute(receiver, String.join(", ", mutedBy)));
            return postpone(lane, lane.due() == null ? routes.mutedUntil(route, now) : lane.due(), event, delayed);
        }
        if (delayed) {
            return postpone(
                    known(Lane.flood(receiver)), now.plus(route.grouping().interval()), event, true);
        }
        if (event.incident().level().announced() == Precedence.FLASH) {
            return remind(Notification.of(event, receiver, now), true, now);
        }
        boolean escalated = event.type() == Change.ESCALATED;
        String ahead = waiting.holdingBack(receiver, event.incident().id());
        if (ahead != null) {
            Lane lane = known(new Lane(receiver, ahead, null, null, null));
            // A group must not hide that something got worse.
            Instant due = lane.due();
            return postpone(lane, due == null || (escalated && lane.isGroup()) ? now : due, event, false);
        }
        String group = route.grouping().group(Labels.of(event));
        if (group.isEmpty()) {
            return interrupt(route, event, now);
        }
        Lane lane = known(Lane.group(receiver, group));
        Instant due = escalated ? now : due(lane, route.grouping(), now);
        if (due.isAfter(now) || lane.due() != null) {
            return postpone(lane, due, event, false);
        }
        lanes.put(key(lane), lane.emptied(now));
        return interrupt(route, event, now);
    }

    /** What goes on in a standing dispute is told once in its period, and not while the route is muted. */
    void gather(Route route, IncidentEvent event, Instant now) {
        Instant end = now.plus(routes.watch().standing());
        Instant due = routes.mutedBy(route, end).isEmpty() ? end : routes.mutedUntil(route, end);
        postpone(known(Lane.daily(route.receiver())), due, event, false);
    }

    /** What a silence hides of one event is kept for the report at its end. */
    void hide(Route route, IncidentEvent event, Silence silence) {
        String why = SafeText.line(silence.owner() + ": " + silence.reason(), SENTENCE);
        postpone(known(Lane.silence(route.receiver(), silence.id(), why)), silence.ends(), event, false);
    }

    /** When the next of a group is told: after the wait when it is the first, else an interval after the last. */
    private static Instant due(Lane lane, Route.Grouping grouping, Instant now) {
        if (lane.due() != null) {
            return lane.due();
        }
        Instant again = lane.told() == null ? now : lane.told().plus(grouping.interval());
        return again.isAfter(now) ? again : now.plus(grouping.hold());
    }

    private boolean interrupt(Route route, IncidentEvent event, Instant now) {
        String receiver = route.receiver();
        if (tell(Notification.of(event, receiver, now), now)) {
            return true;
        }
        return postpone(known(Lane.flood(receiver)), now.plus(route.grouping().interval()), event, false);
    }

    /** Tells something that is no flash, if there is room for it. */
    boolean tell(Notification notification, Instant now) {
        ReceiverMemory memory = memory(notification.receiver());
        if (!memory.hasRoom(now)) {
            return false;
        }
        memories.put(notification.receiver(), memory.interrupted(now));
        outbox.accept(notification);
        return true;
    }

    /** Tells of an incident again: of a flash at once, of another if there is room for it. */
    boolean remind(Notification reminder, boolean flash, Instant now) {
        if (!flash) {
            return tell(reminder, now);
        }
        memories.put(reminder.receiver(), memory(reminder.receiver()).flashed(now));
        outbox.accept(reminder);
        return true;
    }

    /** Has an event wait for the digest of a lane, in place of where it waited before. */
    boolean postpone(Lane lane, Instant due, IncidentEvent event, boolean delayed) {
        waiting.add(lane, line(event, delayed));
        lanes.put(key(lane), lane.dueAt(due));
        return false;
    }

    /** What stands of an event in a digest. */
    static DigestLine line(IncidentEvent event, boolean delayed) {
        return new DigestLine(
                event.id(),
                event.incident().id(),
                event.incident().level().announced(),
                event.type(),
                event.knownAt(),
                SafeText.line(event.why(), SENTENCE),
                delayed);
    }

    /**
     * Tells the digests that are due.
     *
     * @param silences finds a silence that was not taken back
     */
    void tick(Instant now, Function<String, @Nullable Silence> silences) {
        List<Lane> due = lanes.all().values().stream()
                .filter(lane -> !lane.isCalls())
                .map(lane -> withEndOf(lane, silences, now))
                .filter(lane -> !forget(lane, now))
                .filter(lane -> lane.isDue(now))
                .sorted(Comparator.comparing(Lane::isGroup).reversed())
                .toList();
        due.forEach(lane -> tellDigest(lane, now));
    }

    /** A silence that was taken back or shortened is reported now. */
    private static Lane withEndOf(Lane lane, Function<String, @Nullable Silence> silences, Instant now) {
        String id = lane.silence();
        if (id == null) {
            return lane;
        }
        Silence silence = silences.apply(id);
        Instant end = silence == null ? now : silence.ends();
        return new Lane(lane.receiver(), lane.name(), lane.heading(), end, lane.told());
    }

    /** Lanes in which nothing waits are remembered only as long as a group must rest. */
    private boolean forget(Lane lane, Instant now) {
        boolean over = lane.due() == null
                && (lane.told() == null
                        || lane.told().plus(longestInterval(routes.root())).isBefore(now));
        if (over) {
            lanes.delete(key(lane));
        }
        return over;
    }

    private static Duration longestInterval(Route route) {
        return route.routes().stream()
                .map(Tellings::longestInterval)
                .reduce(route.grouping().interval(), (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private void tellDigest(Lane lane, Instant now) {
        String receiver = lane.receiver();
        ReceiverMemory memory = memory(receiver);
        if (lane.isGroup() && !memory.hasRoom(now)) {
            Lane flood = known(Lane.flood(receiver));
            waiting.of(lane).forEach(line -> waiting.add(flood, line));
            lanes.put(key(flood), flood.dueAt(now));
            lanes.put(key(lane), lane.emptied(now));
            return;
        }
        if (!memory.hasRoomForDigest(now)) {
            return;
        }
        List<DigestLine> all = waiting.of(lane);
        if (all.isEmpty()) {
            lanes.put(key(lane), lane.emptied(now));
            return;
        }
        // The most urgent first; what there are no lines for comes in the next digest, but of a silence is only
        // counted.
        List<DigestLine> told = all.stream()
                .sorted(Comparator.comparing(DigestLine::precedence)
                        .reversed()
                        .thenComparing(DigestLine::at)
                        .thenComparing(DigestLine::event))
                .limit(LINES)
                .toList();
        boolean finished = told.size() == all.size() || lane.silence() != null;
        waiting.remove(receiver, finished ? all : told);
        lanes.put(key(lane), finished ? lane.emptied(now) : lane);
        memories.put(receiver, memory.interrupted(now));
        outbox.accept(Notification.digest(told, heading(lane, told.size(), all.size()), receiver, now));
    }

    private static @Nullable String heading(Lane lane, int told, int all) {
        return lane.heading() == null || told == all || lane.silence() == null
                ? lane.heading()
                : lane.heading() + ", " + told + " of " + all;
    }

    ReceiverMemory memory(String receiver) {
        ReceiverMemory memory = memories.get(receiver);
        return memory == null ? ReceiverMemory.QUIET : memory;
    }

    void put(String receiver, ReceiverMemory memory) {
        memories.put(receiver, memory);
    }

    /** A lane as it is remembered. */
    Lane known(Lane lane) {
        Lane known = lanes.get(key(lane));
        return known == null ? lane : known;
    }

    /** Remembers a lane. */
    void put(Lane lane) {
        lanes.put(key(lane), lane);
    }

    /** Lanes of calls. */
    List<Lane> calls() {
        return lanes.all().values().stream().filter(Lane::isCalls).toList();
    }

    private static String key(Lane lane) {
        return lane.receiver() + '\u0001' + lane.name();
    }
}
