package io.watchfloor.ingest.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that feeds really carry: ISO 8601 in any completeness, RFC 822 and what people take for it, month names
 * in two dozen languages, numbers with dots and slashes. What has no zone is UTC, but Korean, Japanese and Chinese dates
 * are in the time of those who write so; a Chinese day without a clock is no time; what makes no sense is null, never a date that rolled over.
 */
final class FeedDates {
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,12}\\.?,?\\s+(?=\\d{4}[-/.])");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");
    /** Nearly all dates of RSS; the rest of this class is for the others. */
    private static final Pattern RFC_822 =
            Pattern.compile("(?:[A-Z][a-z]{2}, )?(\\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\\d{4})"
                    + " (\\d{2}:\\d{2}:\\d{2} .+)");

    private static final Pattern DAY_OR_YEAR = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th|er|º|ª|T)?");
    private static final Pattern TOKENS = Pattern.compile("[\\s,./()-]+");
    private static final Pattern SEPARATOR = Pattern.compile("^[,\\s]+(?:(?:at|-)\\s+)?");
    private static final Pattern YEAR_AFTER = Pattern.compile("(?:^|\\s)((?:19|20)\\d{2})$");
    private static final int LONGEST = 100;
    /** What programs write that have no date: year 1, year 0. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private FeedDates() {}

    static @Nullable Instant parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST || text.isBlank()) {
            return null;
        }
        String line = PlainText.oneLine(text);
        if (DateWords.isChineseDay(line)) {
            return null;
        }
        try {
            Instant date = read(DateWords.western(line), DateWords.usualZone(line));
            return date == null || date.isBefore(EARLIEST) ? null : date;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Instant read(String date, ZoneId usual) {
        Matcher rfc = RFC_822.matcher(date);
        if (rfc.matches()) {
            int month = DateWords.month(rfc.group(2));
            return Clock.at(LocalDate.of(number(rfc.group(3)), month, number(rfc.group(1))), rfc.group(4));
        }
        Instant iso = IsoDates.parse(WEEKDAY.matcher(date).replaceFirst(""), usual);
        return iso != null ? iso : words(date, usual);
    }

    /** Dates in words: what has a colon is the clock, the word that names a month is the month, numbers fall into place. */
    private static @Nullable Instant words(String text, ZoneId usual) {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            String rest = SEPARATOR.matcher(text.substring(numbers.end())).replaceFirst("");
            return Clock.at(numbered(numbers), rest, usual);
        }
        Matcher clock = Clock.PATTERN.matcher(text);
        boolean timed = clock.find();
        String zone = timed ? text.substring(clock.end()).strip() : "";
        Matcher yearAfter = YEAR_AFTER.matcher(zone);
        String day = timed ? text.substring(0, clock.start()) : text;
        if (yearAfter.find()) {
            day = day + " " + yearAfter.group(1);
            zone = zone.substring(0, yearAfter.start()).strip();
        }
        LocalDate date = dayInWords(day);
        return date == null ? null : Clock.at(date, timed ? clock.group() + " " + zone : "", usual);
    }

    /** The last word that names a month is the month: in several languages Tuesday is short for March. */
    private static @Nullable LocalDate dayInWords(String text) {
        int month = 0;
        List<Integer> found = new ArrayList<>();
        for (String token : TOKENS.split(text, -1)) {
            Matcher number = DAY_OR_YEAR.matcher(token);
            if (number.matches()) {
                found.add(number(number.group(1)));
            } else {
                int named = DateWords.month(token);
                month = named > 0 ? named : month;
            }
        }
        if (month == 0 || found.size() != 2) {
            return null;
        }
        boolean yearFirst = found.get(0) > 31;
        return LocalDate.of(DateWords.year(found.get(yearFirst ? 0 : 1)), month, found.get(yearFirst ? 1 : 0));
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
            return LocalDate.of(DateWords.year(first), second, third);
        }
        boolean monthFirst = numbers.group(2).equals("/") && first <= 12;
        return LocalDate.of(DateWords.year(third), monthFirst ? first : second, monthFirst ? second : first);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
