package io.watchfloor.streams;

import java.time.Instant;

/** Times as they stand in keys of a store: in the order of their text. */
final class SortableTime {
    private static final String ZEROS = "0".repeat(15);

    private SortableTime() {}

    /** Milliseconds since 1970 with leading zeros, enough for 30,000 years. */
    static String of(Instant time) {
        String digits = Long.toString(time.toEpochMilli());
        return ZEROS.substring(Math.min(digits.length(), ZEROS.length())) + digits;
    }
}
