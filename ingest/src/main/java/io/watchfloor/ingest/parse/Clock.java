package io.watchfloor.ingest.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a date after the day: hours, minutes, halves of the day, and zones in all their forms. */
final class Clock {
    static final Pattern PATTERN = Pattern.compile(
            "(\\d{1,2})[:.h](\\d{1,2})(?:[:.](\\d{1,2})(?:[.,:]\\d+)?)?\\s*(?:([AaPp]\\.?[Mm]\\.?)(?![A-Za-z]))?"
                    + "|(?<![\\d:.])(\\d{1,2})\\s*([AaPp]\\.?[Mm]\\.?)(?![A-Za-z])");
    /** An hour alone, as ISO 8601 allows it. */
    private static final Pattern HOUR = Pattern.compile("(\\d{2})(?=$|[Zz+-])");

    private static final Pattern OFFSET =
            Pattern.compile("(?i)(?:GMT|UTC|UT|Z)?\\s*([+-])\\s*(\\d{1,2}):?(\\d{2})?(?:[\\s\\[].*)?");
    /** RFC 822's letters: A to M without J are west of Greenwich, N to Y east. */
    private static final String WEST = "ABCDEFGHIKLM";

    private static final String EAST = "NOPQRSTUVWXY";

    private Clock() {}

    /** A day, and the rest of the text with clock and zone; null when the rest starts with no clock. */
    static @Nullable Instant at(LocalDate day, String rest) {
        return at(day, rest, ZoneOffset.UTC);
    }

    /** The same; a text that names no zone is in this one. */
    static @Nullable Instant at(LocalDate day, String rest, ZoneId usual) {
        if (rest.isBlank()) {
            return day.atStartOfDay(usual).toInstant();
        }
        Matcher clock = PATTERN.matcher(rest);
        if (clock.lookingAt()) {
            return time(day, clock)
                    .atZone(zone(rest.substring(clock.end()), usual))
                    .toInstant();
        }
        Matcher hour = HOUR.matcher(rest);
        return hour.lookingAt()
                ? day.atTime(number(hour.group(1)), 0)
                        .atZone(zone(rest.substring(hour.end()), usual))
                        .toInstant()
                : null;
    }

    /** Seconds of 60 (leap) and hours of 24 (end of day) are real; anything else out of range is not a date. */
    private static LocalDateTime time(LocalDate day, Matcher clock) {
        boolean hourAlone = clock.group(1) == null;
        int hour = number(clock.group(hourAlone ? 5 : 1));
        int minute = hourAlone ? 0 : number(clock.group(2));
        int second = clock.group(3) == null ? 0 : number(clock.group(3));
        String half = clock.group(hourAlone ? 6 : 4);
        // Some write 22:14 PM.
        if (half != null && hour <= 12) {
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        LocalTime time = LocalTime.of(endOfDay ? 0 : hour, minute, second == 60 ? 59 : second);
        return day.plusDays(endOfDay ? 1 : 0).atTime(time).plusSeconds(second == 60 ? 1 : 0);
    }

    /** The zone that a text names; the usual one when it names none, or one that nobody knows: better than no date. */
    private static ZoneId zone(String text, ZoneId usual) {
        int comment = text.indexOf('(');
        String bare = (comment < 0 ? text : text.substring(0, comment)).strip();
        String name = bare.isEmpty() && comment >= 0
                ? text.substring(comment).replaceAll("[()]", "").strip()
                : bare;
        Matcher offset = OFFSET.matcher(name.replace('\u2212', '-'));
        if (offset.matches()) {
            int minutes = number(offset.group(2)) * 60 + (offset.group(3) == null ? 0 : number(offset.group(3)));
            return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes);
        }
        String upper = name.toUpperCase(Locale.ROOT);
        ZoneId known = upper.length() == 1 ? letter(upper) : DateWords.zone(upper);
        if (known != null) {
            return known;
        }
        try {
            return name.indexOf('/') > 0 ? ZoneId.of(name) : usual;
        } catch (DateTimeException e) {
            return usual;
        }
    }

    private static ZoneId letter(String letter) {
        return ZoneOffset.ofHours(EAST.indexOf(letter) + 1 - (WEST.indexOf(letter) + 1));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
