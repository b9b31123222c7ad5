package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Folds events into what was known at a time: from the first event on, or from a key frame of before. Events of one incident
 * come in the order of their revisions; those of several in any.
 */
public final class Rewind {
    /**
     * What falls due is dated with when it was due, so an event may be dated before the one that it follows, by less than
     * this. Whoever begins at a key frame gives the events from so long before it to so long after the time.
     */
    public static final Duration OUT_OF_ORDER = Duration.ofHours(1);

    private static final int RECENT = 50;

    private final Instant at;
    private final IncidentFold<Incident, Boolean> fold;
    private final Map<String, Instant> called = new HashMap<>();
    private final NavigableMap<Moment, Boolean> recent = new TreeMap<>(Chronicle.NEWEST_FIRST);
    private final @Nullable Instant from;
    /** Incidents of which something came that was not known at the key frame. */
    private final Set<String> moved = new HashSet<>();

    /** From the first event on. */
    public Rewind(Instant at) {
        this(at, null);
    }

    private Rewind(Instant at, @Nullable Instant from) {
        this.at = at;
        this.from = from;
        this.fold = new IncidentFold<>(at, Function.identity(), member -> true);
    }

    /** From what was known before, or at that time. */
    public static Rewind from(KeyFrame frame, Instant at) {
        Rewind rewind = new Rewind(at, frame.at());
        for (KeyFrame.Known known : frame.open()) {
            rewind.fold.goOnFrom(known.header().id(), known.header());
            if (known.called() != null) {
                rewind.called.put(known.header().id(), known.called());
            }
        }
        frame.recent().forEach(rewind::keep);
        return rewind;
    }

    /** Takes an event; one that was not known at that time changes nothing. */
    public void take(IncidentEvent event) {
        Incident header = event.incident();
        if (from != null && !event.knownAt().isAfter(from) && !moved.contains(header.id())) {
            return;
        }
        moved.add(header.id());
        fold.take(event);
        if (!header.equals(fold.headers().get(header.id()))) {
            return;
        }
        Moment moment = Moment.of(event);
        if (!living(header)) {
            called.remove(header.id());
        } else if (moment.calls()) {
            called.put(header.id(), event.knownAt());
        }
        if (moment.news() && !header.booked().shadow()) {
            keep(moment);
        }
    }

    private void keep(Moment moment) {
        recent.put(moment, true);
        if (recent.size() > RECENT) {
            recent.pollLastEntry();
        }
    }

    private static boolean living(Incident header) {
        return header.course().status() != IncidentStatus.CLOSED
                && !header.booked().shadow();
    }

    /** What was known. */
    public KeyFrame known() {
        List<KeyFrame.Known> open = fold.headers().values().stream()
                .filter(Rewind::living)
                .map(header -> new KeyFrame.Known(header, called.get(header.id())))
                .toList();
        return new KeyFrame(at, open, List.copyOf(recent.keySet()));
    }
}
