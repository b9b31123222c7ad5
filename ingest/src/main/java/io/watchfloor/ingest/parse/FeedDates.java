package io.watchfloor.ingest.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that feeds really carry: ISO 8601 in any completeness, RFC 822 and what people take for it, month names
 * in a dozen languages, numbers with dots and slashes. What has no zone is UTC; what makes no sense is null, never a
 * date that rolled over.
 */
final class FeedDates {
    private static final Pattern ISO =
            Pattern.compile("([+-]?\\d{4})(?:([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?)?(?:[Tt\\s,]+(.*))?");
    private static final Pattern BASIC =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[Tt ]?(\\d{2})(\\d{2})(\\d{2})?(.*))?");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})");
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,12}\\.?,?\\s+(?=\\d{4}[-/.])");
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2})[:.h](\\d{1,2})(?:[:.](\\d{1,2})(?:[.,:]\\d+)?)?\\s*(?:([AaPp]\\.?[Mm]\\.?)(?![A-Za-z]))?");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");
    /** Nearly all dates of RSS; the rest of this class is for the others. */
    private static final Pattern RFC_822 = Pattern.compile(
            "(?:[A-Z][a-z]{2}, )?(\\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\\d{4}) (\\d{2}:\\d{2}:\\d{2} .+)");

    private static final Pattern DAY_OR_YEAR = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th|er|º|ª|T)?");
    private static final Pattern TOKENS = Pattern.compile("[\\s,./()-]+");
    private static final Pattern SEPARATOR = Pattern.compile("^[,\\s]+(?:(?:at|-)\\s+)?");
    private static final Pattern YEAR_AFTER = Pattern.compile("(?:^|\\s)((?:19|20)\\d{2})$");
    private static final Pattern OFFSET =
            Pattern.compile("(?i)(?:GMT|UTC|UT|Z)?\\s*([+-])\\s*(\\d{1,2}):?(\\d{2})?(?:\\s.*)?");
    private static final Pattern SINCE_1970 = Pattern.compile("\\d{9,10}|\\d{13}");
    private static final int LONGEST = 100;

    private FeedDates() {}

    static @Nullable Instant parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST || text.isBlank()) {
            return null;
        }
        String date = DateWords.western(PlainText.oneLine(text));
        try {
            Matcher usual = RFC_822.matcher(date);
            if (usual.matches()) {
                int month = DateWords.month(usual.group(2));
                return at(LocalDate.of(number(usual.group(3)), month, number(usual.group(1))), usual.group(4));
            }
            Instant iso = iso(WEEKDAY.matcher(date).replaceFirst(""));
            return iso != null ? iso : words(date);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Instant iso(String text) {
        if (SINCE_1970.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return text.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        }
        Matcher ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            return at(LocalDate.ofYearDay(number(ordinal.group(1)), number(ordinal.group(2))), "");
        }
        Matcher basic = BASIC.matcher(text);
        if (basic.matches()) {
            LocalDate day = LocalDate.of(number(basic.group(1)), number(basic.group(2)), number(basic.group(3)));
            String seconds = basic.group(6) == null ? "00" : basic.group(6);
            return basic.group(4) == null
                    ? at(day, "")
                    : at(day, basic.group(4) + ":" + basic.group(5) + ":" + seconds + basic.group(7));
        }
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return null;
        }
        int month = iso.group(3) == null ? 1 : number(iso.group(3));
        int day = iso.group(4) == null ? 1 : number(iso.group(4));
        return at(LocalDate.of(number(iso.group(1)), month, day), iso.group(5) == null ? "" : iso.group(5));
    }

    /** A day, and the rest of the text with clock and zone. */
    private static @Nullable Instant at(LocalDate day, String rest) {
        if (rest.isBlank()) {
            return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        Matcher clock = CLOCK.matcher(rest);
        if (!clock.lookingAt()) {
            return null;
        }
        LocalDateTime time = clock(day, clock);
        return time.atZone(zone(rest.substring(clock.end()).strip())).toInstant();
    }

    /** Seconds of 60 (leap) and hours of 24 (end of day) are real; anything else out of range is not a date. */
    private static LocalDateTime clock(LocalDate day, Matcher clock) {
        int hour = number(clock.group(1));
        int second = clock.group(3) == null ? 0 : number(clock.group(3));
        String half = clock.group(4);
        if (half != null) {
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        boolean endOfDay = hour == 24 && number(clock.group(2)) == 0 && second == 0;
        LocalTime time = LocalTime.of(endOfDay ? 0 : hour, number(clock.group(2)), second == 60 ? 59 : second);
        return day.plusDays(endOfDay ? 1 : 0).atTime(time).plusSeconds(second == 60 ? 1 : 0);
    }

    /** Dates in words: what has a colon is the clock, the word that names a month is the month, numbers fall into place. */
    private static @Nullable Instant words(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            return at(
                    numbered(numbers),
                    SEPARATOR.matcher(text.substring(numbers.end())).replaceFirst(""));
        }
        Matcher clock = CLOCK.matcher(text);
        boolean timed = clock.find();
        String zone = timed ? text.substring(clock.end()).strip() : "";
        Matcher yearAfter = YEAR_AFTER.matcher(zone);
        String day = timed ? text.substring(0, clock.start()) : text;
        if (yearAfter.find()) {
            day = day + " " + yearAfter.group(1);
            zone = zone.substring(0, yearAfter.start()).strip();
        }
        LocalDate date = dayInWords(day);
        return date == null ? null : at(date, timed ? clock.group() + " " + zone : "");
    }

    private static @Nullable LocalDate dayInWords(String text) {
        int month = 0;
        List<Integer> found = new ArrayList<>();
        for (String token : TOKENS.split(text, -1)) {
            Matcher number = DAY_OR_YEAR.matcher(token);
            if (number.matches()) {
                found.add(number(number.group(1)));
            } else if (month == 0) {
                month = DateWords.month(token);
            }
        }
        if (month == 0 || found.size() != 2) {
            return null;
        }
        boolean yearFirst = found.get(0) > 31;
        return LocalDate.of(year(found.get(yearFirst ? 0 : 1)), month, found.get(yearFirst ? 1 : 0));
    }

    /**
     * 03.02.2023 is day first everywhere, 02/13/2023 says itself, other slashes are month first, as in US feeds; 23-02-03
     * is ISO 8601 with half a year.
     */
    private static LocalDate numbered(Matcher numbers) {
        int first = number(numbers.group(1));
        int second = number(numbers.group(3));
        int third = number(numbers.group(4));
        if (numbers.group(2).equals("-") && numbers.group(4).length() == 2) {
            return LocalDate.of(year(first), second, third);
        }
        boolean monthFirst = numbers.group(2).equals("/") && first <= 12;
        return LocalDate.of(year(third), monthFirst ? first : second, monthFirst ? second : first);
    }

    private static int year(int written) {
        if (written >= 100) {
            return written;
        }
        return written < 70 ? 2000 + written : 1900 + written;
    }

    /** The zone that a text names; UTC when it names none, or one that nobody knows: hours off is better than no date. */
    private static ZoneId zone(String text) {
        int comment = text.indexOf('(');
        String name = comment < 0 ? text : text.substring(0, comment).strip();
        Matcher offset = OFFSET.matcher(name);
        if (offset.matches()) {
            int minutes = number(offset.group(2)) * 60 + (offset.group(3) == null ? 0 : number(offset.group(3)));
            return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes);
        }
        ZoneId known = DateWords.zone(name.toUpperCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        try {
            return name.indexOf('/') > 0 ? ZoneId.of(name) : ZoneOffset.UTC;
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
