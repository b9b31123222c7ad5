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

    /** Whether an event may interrupt. */
    enum Interruption {
        FREE,
        /** Earlier events of its incident wait for a digest: it waits behind them, unless it is a flash. */
        BEHIND,
        /** It is old news. */
        DELAYED
    }

    /**
     * What becomes of one event: it is told now, or waits for a digest.
     *
     * @param desk its next state
     */
    record Offer(Desk desk, @Nullable Notification tell, @Nullable DigestLine postpone) {}

    /**
     * A digest.
     *
     * @param desk its next state
     */
    record Digest(Desk desk, Notification tell) {}

    /**
     * One event for one receiver.
     *
     * @param mayInterrupt and if not, why
     * @param digestAfter how long an event may wait for a digest
     */
    static Offer offer(
            Desk desk,
            IncidentEvent event,
            String receiver,
            Interruption mayInterrupt,
            Duration digestAfter,
            Instant now) {
        List<Instant> recent = recent(desk, now);
        boolean delayed = mayInterrupt == Interruption.DELAYED;
        if (!delayed && event.incident().announced() == Precedence.FLASH) {
            return new Offer(desk, Notification.of(event, receiver, now), null);
        }
        // The last place in the window is kept for a digest, so that what waits never waits longer than a window.
        if (mayInterrupt == Interruption.FREE && recent.size() < MOST - 1) {
            Desk next = new Desk(plus(recent, now), desk.digestDue());
            return new Offer(next, Notification.of(event, receiver, now), null);
        }
        Instant due = now.plus(digestAfter);
        Instant first = desk.digestDue() != null && desk.digestDue().isBefore(due) ? desk.digestDue() : due;
        return new Offer(new Desk(recent, first), null, line(event, delayed));
    }

    /** Whether a digest is due and there is room for it. */
    static boolean isDue(Desk desk, Instant now) {
        boolean due = desk.digestDue() != null && !desk.digestDue().isAfter(now);
        return due && recent(desk, now).size() < MOST;
    }

    /** The digest that is due, of the most urgent that wait; what it has no lines for waits for the next. */
    static Digest digest(Desk desk, List<DigestLine> waiting, String receiver, Instant now) {
        List<DigestLine> told = waiting.stream()
                .sorted(Comparator.comparing(DigestLine::precedence)
                        .reversed()
                        .thenComparing(DigestLine::at)
                        .thenComparing(DigestLine::event))
                .limit(LINES)
                .toList();
        Instant due = told.size() == waiting.size() ? null : desk.digestDue();
        return new Digest(new Desk(plus(recent(desk, now), now), due), Notification.digest(told, receiver, now));
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
