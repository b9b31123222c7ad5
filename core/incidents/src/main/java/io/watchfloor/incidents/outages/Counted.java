package io.watchfloor.incidents.outages;

import io.watchfloor.model.JournalEntry.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many headlines one reader of them saw in the window that it has come to, and what the journal is told of that.
 *
 * @param begin of the window; absent before the first headline
 * @param headlines that the journal was not told of yet
 */
public record Counted(@Nullable Instant begin, int headlines) {
    public static final Counted NONE = new Counted(null, 0);
    /** So long after the end of a window it is told although no headline of a later one has come. */
    private static final Duration LATEST = Duration.ofMinutes(5);

    /** With one more headline, fetched then; one that is late counts in the window that was come to. */
    public Counted with(Instant fetched) {
        return begin == null || isOver(fetched)
                ? new Counted(Windows.begin(Windows.of(fetched)), 1)
                : new Counted(begin, headlines + 1);
    }

    /** With nothing left to tell. */
    public Counted told() {
        return new Counted(begin, 0);
    }

    /**
     * What the journal is told before a headline of that time: what its window had, and that those between had nothing.
     *
     * @param part of the headlines that this reader sees
     */
    public List<Pulse> before(Instant fetched, int part) {
        if (begin == null || !isOver(fetched)) {
            return List.of();
        }
        List<Pulse> pulses = new ArrayList<>(own(fetched, part));
        Instant now = Windows.begin(Windows.of(fetched));
        if (end(begin).isBefore(now)) {
            pulses.add(new Pulse(fetched, end(begin), now, part, 0));
        }
        return pulses;
    }

    /** What the journal is told when no headline comes: what a window had that is over. */
    public List<Pulse> after(Instant now, int part) {
        return begin == null || now.isBefore(end(begin).plus(LATEST)) ? List.of() : own(now, part);
    }

    private List<Pulse> own(Instant at, int part) {
        return begin == null || headlines == 0 ? List.of() : List.of(new Pulse(at, begin, end(begin), part, headlines));
    }

    private boolean isOver(Instant at) {
        return begin != null && !at.isBefore(end(begin));
    }

    private static Instant end(Instant begin) {
        return begin.plus(Windows.LENGTH);
    }
}
