package io.watchfloor.ingest.parse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates that start with the year: ISO 8601 and W3CDTF in any completeness, and seconds since 1970. */
final class IsoDates {
    private static final Pattern ISO = Pattern.compile(
            "([+-]?\\d{4})(?:([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?)?(?:(?:[Tt.]\\s*|[\\s,]+[Tt]?)(.*)|([Zz]|[+-]\\d{2}:\\d{2}))?");
    private static final Pattern BASIC =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[Tt ]?(\\d{2})(\\d{2})(\\d{2})?(.*))?");
    private static final Pattern SHORT = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})(?:-?([1-7]))?");
    private static final Pattern SINCE_1970 = Pattern.compile("\\d{9,10}|\\d{13}");

    private IsoDates() {}

    /** The date, or null for a text of another form; one that names no zone is in the usual one. */
    static @Nullable Instant parse(String text, ZoneId usual) {
        if (SINCE_1970.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return text.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        }
        LocalDate day = day(text);
        if (day != null) {
            return Clock.at(day, "", usual);
        }
        Matcher basic = BASIC.matcher(text);
        if (basic.matches()) {
            LocalDate date = LocalDate.of(number(basic, 1), number(basic, 2), number(basic, 3));
            String seconds = basic.group(6) == null ? "00" : basic.group(6);
            return basic.group(4) == null
                    ? Clock.at(date, "", usual)
                    : Clock.at(date, basic.group(4) + ":" + basic.group(5) + ":" + seconds + basic.group(7), usual);
        }
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return null;
        }
        LocalDate date = LocalDate.of(
                number(iso, 1), iso.group(3) == null ? 1 : number(iso, 3), iso.group(4) == null ? 1 : number(iso, 4));
        if (iso.group(6) != null) {
            return Clock.at(date, "0:00 " + iso.group(6), usual);
        }
        return Clock.at(date, iso.group(5) == null ? "" : iso.group(5), usual);
    }

    /** Forms without a clock: the day of a year, a week, and six digits, which are year and month or else a short year. */
    private static @Nullable LocalDate day(String text) {
        Matcher ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            return LocalDate.ofYearDay(number(ordinal, 1), number(ordinal, 2));
        }
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            // The fourth of January is always in the first week.
            return LocalDate.of(number(week, 1), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(week, 2))
                    .with(ChronoField.DAY_OF_WEEK, week.group(3) == null ? 1 : number(week, 3));
        }
        Matcher six = SHORT.matcher(text);
        if (!six.matches()) {
            return null;
        }
        int century = number(six, 1);
        boolean monthLast = (century == 19 || century == 20) && number(six, 3) >= 1 && number(six, 3) <= 12;
        return monthLast
                ? LocalDate.of(century * 100 + number(six, 2), number(six, 3), 1)
                : LocalDate.of(DateWords.year(century), number(six, 2), number(six, 3));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
