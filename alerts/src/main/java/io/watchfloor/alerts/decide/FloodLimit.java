package io.watchfloor.alerts.decide;

import io.watchfloor.alerts.message.Text;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Notification.DigestLine;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a receiver from being flooded: every flash goes at once and by itself; of everything else, digests included, at
 * most {@link #MOST} go to one receiver in any {@link #WINDOW}, and the rest goes into digests. Nothing is dropped.
 * Plain functions of the desk's state and the time; the figures are EEMUA 191's for alarms after an upset.
 */
final class FloodLimit {
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int MOST = 10;
    static final int LINES = 100;
    private static final int SENTENCE = 160;

    private FloodLimit() {}

    /** The next state of a desk, and what it is told now, if anything. */
    record Step(Desk desk, @Nullable Notification tell) {}

    /**
     * One event for one receiver.
     *
     * @param delayed it may not interrupt, whatever there is room for
     * @param digestAfter how long an event may wait for a digest
     */
    static Step offer(
            Desk desk, IncidentEvent event, String receiver, boolean delayed, Duration digestAfter, Instant now) {
        List<Instant> recent = recent(desk, now);
        if (!delayed && event.incident().announced() == Precedence.FLASH) {
            return new Step(desk, Notification.of(event, receiver, now));
        }
        // The last place in the window is kept for a digest, so that what waits never waits longer than a window.
        boolean room = recent.size() < MOST - 1;
        boolean inOrder = desk.waiting().stream()
                .noneMatch(line -> line.incident().equals(event.incident().id()));
        if (!delayed && room && inOrder) {
            return new Step(
                    new Desk(plus(recent, now), desk.waiting(), desk.digestDue()),
                    Notification.of(event, receiver, now));
        }
        Instant due = now.plus(digestAfter);
        Instant first = desk.digestDue() != null && desk.digestDue().isBefore(due) ? desk.digestDue() : due;
        return new Step(new Desk(recent, plus(desk.waiting(), line(event, delayed)), first), null);
    }

    /** A digest, when one is due and there is room; what it has no lines for waits for the next. */
    static Step tick(Desk desk, String receiver, Instant now) {
        List<Instant> recent = recent(desk, now);
        boolean due = desk.digestDue() != null && !desk.digestDue().isAfter(now);
        if (!due || recent.size() >= MOST) {
            return new Step(desk, null);
        }
        List<DigestLine> byUrgency = desk.waiting().stream()
                .sorted(Comparator.comparing(DigestLine::precedence).reversed())
                .toList();
        List<DigestLine> told = byUrgency.subList(0, Math.min(LINES, byUrgency.size()));
        List<DigestLine> later =
                desk.waiting().stream().filter(line -> !told.contains(line)).toList();
        return new Step(
                new Desk(plus(recent, now), later, later.isEmpty() ? null : desk.digestDue()),
                Notification.digest(told, receiver, now));
    }

    private static DigestLine line(IncidentEvent event, boolean delayed) {
        return new DigestLine(
                event.id(),
                event.incident().id(),
                event.incident().announced(),
                event.type(),
                event.knownAt(),
                Text.line(event.why(), SENTENCE),
                delayed);
    }

    private static List<Instant> recent(Desk desk, Instant now) {
        Instant start = now.minus(WINDOW);
        return desk.interruptions().stream().filter(at -> at.isAfter(start)).toList();
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
