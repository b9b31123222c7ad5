package io.watchfloor.alerts.routes;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Times of the week or year, as Alertmanager writes them: a moment is inside when every list that is not empty holds it,
 * on the clock of its place.
 *
 * @param times minutes of the day, the end excluded
 * @param weekdays 0 is Sunday
 * @param daysOfMonth from 1; negative ones count from the end, -1 is the last day
 * @param location whose clock counts
 */
public record TimeInterval(
        List<Span> times,
        List<Span> weekdays,
        List<Span> daysOfMonth,
        List<Span> months,
        List<Span> years,
        ZoneId location) {
    private static final int MINUTES_OF_HOUR = 60;

    public TimeInterval {
        times = List.copyOf(times);
        weekdays = List.copyOf(weekdays);
        daysOfMonth = List.copyOf(daysOfMonth);
        months = List.copyOf(months);
        years = List.copyOf(years);
    }

    /** Whole numbers from one to another, both included. */
    public record Span(int from, int to) {
        boolean holds(int number) {
            return from <= number && number <= to;
        }
    }

    /** Whether the moment is inside. */
    public boolean contains(Instant at) {
        ZonedDateTime local = at.atZone(location);
        int lastDay = YearMonth.from(local).lengthOfMonth();
        return any(times, local.getHour() * MINUTES_OF_HOUR + local.getMinute())
                && any(weekdays, local.getDayOfWeek().getValue() % 7)
                && anyDay(local.getDayOfMonth(), lastDay)
                && any(months, local.getMonthValue())
                && any(years, local.getYear());
    }

    private static boolean any(List<Span> spans, int number) {
        return spans.isEmpty() || spans.stream().anyMatch(span -> span.holds(number));
    }

    private boolean anyDay(int day, int last) {
        return daysOfMonth.isEmpty()
                || daysOfMonth.stream()
                        .map(span -> new Span(ofMonth(span.from(), last), ofMonth(span.to(), last)))
                        .anyMatch(span -> span.holds(day));
    }

    private static int ofMonth(int day, int last) {
        return day < 0 ? last + 1 + day : day;
    }
}
