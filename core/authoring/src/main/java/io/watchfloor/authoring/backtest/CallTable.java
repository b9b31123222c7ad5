package io.watchfloor.authoring.backtest;

import io.watchfloor.incidents.happenings.CallLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What calls ask of officers: how many a week, of which pair, rule and term, and the worst day.
 *
 * @param weeks that were looked at; at least one day
 */
public record CallTable(List<CallLine> calls, double weeks) {
    private static final int SHOWN = 12;
    private static final int EVENING = 22;
    private static final int MORNING = 6;
    private static final double SECONDS_A_WEEK = Duration.ofDays(7).toSeconds();

    /** The calls of a back-test. */
    public static CallTable of(Trial.Result result) {
        Instant from = result.from();
        Instant to = result.to();
        double seconds =
                from == null || to == null ? 0 : Duration.between(from, to).toSeconds();
        return new CallTable(
                result.calls(), Math.max(seconds, (double) Duration.ofDays(1).toSeconds()) / SECONDS_A_WEEK);
    }

    public double perWeek() {
        return calls.size() / weeks;
    }

    /** Calls between 22 and 06 UTC, a week. */
    public double nightPerWeek() {
        return calls.stream().filter(CallTable::isNight).count() / weeks;
    }

    private static boolean isNight(CallLine call) {
        int hour = call.at().atOffset(ZoneOffset.UTC).getHour();
        return hour >= EVENING || hour < MORNING;
    }

    /** The UTC day with most calls and their number, the first of equals; absent without calls. */
    public Map.@Nullable Entry<LocalDate, Integer> worst() {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        calls.forEach(call -> days.merge(call.at().atOffset(ZoneOffset.UTC).toLocalDate(), 1, Integer::sum));
        Map.Entry<LocalDate, Integer> worst = null;
        for (Map.Entry<LocalDate, Integer> day : days.entrySet()) {
            worst = worst == null || day.getValue() > worst.getValue() ? day : worst;
        }
        return worst;
    }

    /** One line of all. */
    public String load() {
        Map.Entry<LocalDate, Integer> worst = worst();
        return String.format(
                Locale.ROOT,
                "calls: %d, %.1f a week, %.1f of them at night%s",
                calls.size(),
                perWeek(),
                nightPerWeek(),
                worst == null ? "" : ", most on " + worst.getKey() + " (" + worst.getValue() + ")");
    }

    /**
     * The whole table, then every call.
     *
     * @param routes names of the receivers that a call wakes
     */
    public List<String> lines(Function<CallLine, Collection<String>> routes) {
        List<String> lines = new ArrayList<>();
        lines.add(load());
        part(lines, "pair", CallLine::pairs);
        part(lines, "route", routes);
        part(lines, "rule", call -> List.of(Objects.requireNonNullElse(call.rule(), "-")));
        part(lines, "term", call -> List.of(Objects.requireNonNullElse(call.term(), "-")));
        lines.add("");
        calls.forEach(call -> lines.add(line(call)));
        return lines;
    }

    private void part(List<String> lines, String title, Function<CallLine, Collection<String>> parts) {
        Map<String, Integer> counts = new TreeMap<>();
        calls.forEach(call -> parts.apply(call).forEach(part -> counts.merge(part, 1, Integer::sum)));
        lines.add("");
        lines.add(String.format("%-40s %6s %7s", title, "calls", "a week"));
        counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> part) -> -part.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(SHOWN)
                .forEach(part -> lines.add(String.format(
                        Locale.ROOT, "%-40s %6d %7.1f", part.getKey(), part.getValue(), part.getValue() / weeks)));
        if (counts.size() > SHOWN) {
            lines.add("and " + (counts.size() - SHOWN) + " more");
        }
    }

    /** One call. */
    public static String line(CallLine call) {
        return String.format(
                "%s %s %s, headline %s",
                call.at().truncatedTo(ChronoUnit.MINUTES).toString().replace(":00Z", "Z"),
                String.join(" ", call.incidents()),
                call.why(),
                call.headline());
    }
}
