package io.watchfloor.board.view;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Open incidents of one urgency that nobody has and that are not shelved.
 *
 * @param oldest when the one that waits longest called, or absent when there is none
 */
public record Unowned(int count, @Nullable Instant oldest) {
    static final Unowned NONE = new Unowned(0, null);
    /** A flash that waits longer than this sounds again. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    Unowned and(Instant since) {
        return new Unowned(count + 1, oldest == null || since.isBefore(oldest) ? since : oldest);
    }

    /** {@code 2, oldest 6 min}. */
    String words(Instant now) {
        return oldest == null ? "0" : count + (count == 1 ? ", for " : ", oldest ") + Times.age(oldest, now);
    }

    boolean waitsTooLong(Instant now) {
        return oldest != null && oldest.plus(PATIENCE).isBefore(now);
    }
}
