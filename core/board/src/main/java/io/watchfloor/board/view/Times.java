package io.watchfloor.board.view;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and ages as the desk writes them: UTC, always with the day, because rows stay on screen over midnight. */
public final class Times {
    private static final DateTimeFormatter SHORT = formatter("d MMM HH:mm'Z'");
    private static final DateTimeFormatter FULL = formatter("uuuu-MM-dd HH:mm'Z'");
    private static final DateTimeFormatter CLOCK = formatter("uuuu-MM-dd HH:mm:ss'Z'");

    private Times() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** {@code 3 Feb 21:14Z}. */
    public static String brief(Instant time) {
        return SHORT.format(time);
    }

    /** {@code 2023-02-03 21:14Z}. */
    public static String full(Instant time) {
        return FULL.format(time);
    }

    /** {@code 2023-02-03 21:14:07Z}. */
    public static String clock(Instant time) {
        return CLOCK.format(time);
    }

    /** The largest unit that says it: {@code 12 s}, {@code 4 min}, {@code 3 h}, {@code 2 d}; never negative. */
    public static String age(Instant since, Instant now) {
        return age(Duration.between(since, now));
    }

    /** The same for a length of time. */
    public static String age(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 2 * 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 2 * 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }
}
