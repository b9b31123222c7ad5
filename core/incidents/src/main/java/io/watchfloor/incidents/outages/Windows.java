package io.watchfloor.incidents.outages;

import java.time.Duration;
import java.time.Instant;

/** Time in windows of three hours of UTC, counted since 1970: eight make a day. */
final class Windows {
    static final long A_DAY = 8;
    static final long A_WEEK = 7 * A_DAY;
    static final Duration LENGTH = Duration.ofDays(1).dividedBy(A_DAY);

    private Windows() {}

    static long of(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), LENGTH.toSeconds());
    }

    static Instant begin(long window) {
        return Instant.ofEpochSecond(window * LENGTH.toSeconds());
    }
}
