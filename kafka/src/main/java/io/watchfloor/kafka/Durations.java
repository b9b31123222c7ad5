package io.watchfloor.kafka;

import java.time.Duration;

/** Durations as people write them in settings and rules: {@code 250ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 14d}. */
public final class Durations {
    private Durations() {}

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException saying which forms there are
     */
    public static Duration parse(String text) {
        int unit = 0;
        while (unit < text.length() && Character.isDigit(text.charAt(unit))) {
            unit++;
        }
        if (unit == 0 || unit > 9) {
            throw unreadable(text);
        }
        long number = Long.parseLong(text.substring(0, unit));
        return switch (text.substring(unit)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> throw unreadable(text);
        };
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is no duration; write a number and ms, s, m, h or d, such as 30s");
    }
}
