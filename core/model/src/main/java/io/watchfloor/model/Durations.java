package io.watchfloor.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spans of time as people write them in every file, setting and form: {@code 250ms}, {@code 90s}, {@code 1h30m}, {@code 2w},
 * as Prometheus writes them: the largest unit first, each at most once.
 */
public final class Durations {
    private static final Pattern FORM = Pattern.compile(
            "(?:(\\d{1,9})w)?(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");

    private static final List<String> NAMES = List.of("w", "d", "h", "m", "s", "ms");
    private static final List<Duration> UNITS = List.of(
            Duration.ofDays(7),
            Duration.ofDays(1),
            Duration.ofHours(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(1));

    private Durations() {}

    /** The span, or nothing when the text has another form; no span is zero. */
    public static Optional<Duration> parse(String text) {
        return orZero(text).filter(span -> !span.isZero());
    }

    /** The span, zero included, or nothing when the text has another form. */
    public static Optional<Duration> orZero(String text) {
        Matcher form = FORM.matcher(text);
        if (text.isEmpty() || !form.matches()) {
            return Optional.empty();
        }
        Duration span = Duration.ZERO;
        for (int i = 0; i < UNITS.size(); i++) {
            String count = form.group(i + 1);
            span = count == null ? span : span.plus(UNITS.get(i).multipliedBy(Long.parseLong(count)));
        }
        return Optional.of(span);
    }

    /** A span as people write it, without weeks: {@code 90s} is {@code 1m30s}; none is {@code 0s}. */
    public static String text(Duration span) {
        StringBuilder text = new StringBuilder();
        Duration rest = span;
        for (int i = 1; i < UNITS.size(); i++) {
            long count = rest.dividedBy(UNITS.get(i));
            if (count > 0) {
                text.append(count).append(NAMES.get(i));
                rest = rest.minus(UNITS.get(i).multipliedBy(count));
            }
        }
        return text.isEmpty() ? "0s" : text.toString();
    }
}
