package io.watchfloor.alerts.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered of one receiver to keep it from being flooded: every flash goes at once and by itself; of
 * everything else, digests included, at most {@link #MOST} go to one receiver in any {@link #WINDOW}. The figures are
 * EEMUA 191's for alarms after an upset.
 *
 * @param interruptions when it was told something that was no flash, in the last ten minutes, oldest first
 * @param told when it was told anything, last
 * @param noticed when it was told something about the watch itself, last
 */
public record ReceiverMemory(List<Instant> interruptions, @Nullable Instant told, @Nullable Instant noticed) {
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int MOST = 10;
    static final ReceiverMemory QUIET = new ReceiverMemory(List.of(), null, null);

    public ReceiverMemory {
        interruptions = interruptions == null ? List.of() : List.copyOf(interruptions);
    }

    /** Whether one more may interrupt. The last place is kept for a digest, so that nothing waits longer than a window. */
    boolean hasRoom(Instant now) {
        return recent(now).size() < MOST - 1;
    }

    boolean hasRoomForDigest(Instant now) {
        return recent(now).size() < MOST;
    }

    ReceiverMemory interrupted(Instant now) {
        List<Instant> next = Stream.concat(recent(now).stream(), Stream.of(now)).toList();
        return new ReceiverMemory(next, now, noticed);
    }

    ReceiverMemory flashed(Instant now) {
        return new ReceiverMemory(interruptions, now, noticed);
    }

    ReceiverMemory noticed(Instant now) {
        return new ReceiverMemory(interruptions, told, now);
    }

    private List<Instant> recent(Instant now) {
        Instant start = now.minus(WINDOW);
        return interruptions.stream().filter(at -> at.isAfter(start)).toList();
    }
}
