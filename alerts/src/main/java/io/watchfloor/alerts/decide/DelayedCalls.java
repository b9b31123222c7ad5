package io.watchfloor.alerts.decide;

import io.watchfloor.alerts.decide.Decision.Reason;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.model.Durations;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Notification.DigestLine;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls that were known for too long when they were decided, as after an outage or by a clock that is ahead: those of
 * incidents that are still open are told at once, most urgent first, each by itself or, when they are many, as one
 * message; what closed meanwhile comes in the digest. Which are still open is known when what waited has been read: two
 * seconds after the last delayed event, and five seconds after the first at the latest.
 */
final class DelayedCalls {
    private static final int BY_THEMSELVES = 5;
    private static final int LINES = 100;
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Routes routes;
    private final OpenIncidents incidents;
    private final Tellings tellings;
    private final Waiting waiting;
    private @Nullable Instant last;

    DelayedCalls(Routes routes, OpenIncidents incidents, Tellings tellings, Waiting waiting) {
        this.routes = routes;
        this.incidents = incidents;
        this.tellings = tellings;
        this.waiting = waiting;
    }

    /** Notes that what waited is still being read. */
    void sawDelayed(Reason reason, Instant now) {
        if (reason == Reason.DELAYED || reason == Reason.DELAYED_CALL) {
            last = now;
        }
    }

    /** One call for the receiver of one route; while the route is muted it waits as anything else does. */
    void add(Route route, IncidentEvent event, Instant now) {
        if (!routes.mutedBy(route, now).isEmpty()) {
            tellings.offer(route, event, true, now);
            return;
        }
        Lane lane = tellings.known(Lane.calls(route.receiver()));
        waiting.add(lane, Tellings.line(event, true), event);
        tellings.put(lane.dueAt(now.plus(LONGEST)));
    }

    /** Tells those of which it is known whether they are open. */
    void tick(Instant now) {
        if (last == null) {
            last = now;
        }
        boolean read = !last.plus(QUIET).isAfter(now);
        tellings.calls().stream().filter(lane -> read || lane.isDue(now)).forEach(lane -> tell(lane, now));
    }

    private void tell(Lane lane, Instant now) {
        List<IncidentEvent> all = waiting.calls(lane);
        all.stream().filter(event -> !isOpen(event)).forEach(event -> toDigest(lane, event, now));
        List<IncidentEvent> open = all.stream().filter(this::isOpen).toList();
        List<IncidentEvent> told =
                open.stream().sorted(gravity(open)).limit(LINES).toList();
        waiting.remove(
                lane.receiver(),
                told.stream().map(one -> Tellings.line(one, true)).toList());
        tellings.put(told.size() == open.size() ? lane.emptied(now) : lane);
        if (told.size() > BY_THEMSELVES) {
            tellTogether(lane, told, now);
        } else {
            told.forEach(event -> tellAlone(lane, event, now));
        }
    }

    private boolean isOpen(IncidentEvent event) {
        return incidents.find(event.incident().id()) != null;
    }

    /** By the most urgent call of an incident, then by its first, and those of one incident in their order. */
    private static Comparator<IncidentEvent> gravity(List<IncidentEvent> calls) {
        Map<String, Precedence> most = new HashMap<>();
        calls.forEach(one -> most.merge(
                one.incident().id(), precedence(one), (before, now) -> now.compareTo(before) > 0 ? now : before));
        return Comparator.comparing(
                        (IncidentEvent one) -> most.getOrDefault(one.incident().id(), precedence(one)))
                .reversed()
                .thenComparing(one -> one.incident().course().opened())
                .thenComparing(one -> one.incident().id())
                .thenComparing(one -> one.incident().revision());
    }

    private static Precedence precedence(IncidentEvent event) {
        return event.incident().level().announced();
    }

    private void tellAlone(Lane lane, IncidentEvent event, Instant now) {
        Duration old = Duration.ofMinutes(Duration.between(event.knownAt(), now).toMinutes());
        Notification call = Notification.late(event, lane.receiver(), now, "delayed " + Durations.text(old));
        if (tellings.remind(call, precedence(event) == Precedence.FLASH, now)) {
            note(event, lane.receiver(), now);
        } else {
            toDigest(lane, event, now);
        }
    }

    private void tellTogether(Lane lane, List<IncidentEvent> calls, Instant now) {
        List<DigestLine> lines =
                calls.stream().map(one -> Tellings.line(one, true)).toList();
        Notification message = Notification.digest(lines, lane.heading(), lane.receiver(), now);
        boolean flash = calls.stream().anyMatch(one -> precedence(one) == Precedence.FLASH);
        if (tellings.remind(message, flash, now)) {
            calls.forEach(event -> note(event, lane.receiver(), now));
        } else {
            calls.forEach(event -> toDigest(lane, event, now));
        }
    }

    /** From now on the receiver's reminders run. */
    private void note(IncidentEvent event, String receiver, Instant now) {
        incidents.change(event.incident().id(), watched -> watched.told(event, receiver, now));
    }

    private void toDigest(Lane lane, IncidentEvent event, Instant now) {
        Lane flood = tellings.known(Lane.flood(lane.receiver()));
        Instant due = now.plus(routes.root().grouping().interval());
        tellings.postpone(flood, due, event, true);
    }
}
