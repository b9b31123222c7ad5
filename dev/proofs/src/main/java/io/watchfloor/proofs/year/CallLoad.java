package io.watchfloor.proofs.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much calls ask of officers.
 *
 * @param calls all of them
 * @param night of these, those between 22 and 06 UTC
 * @param worst most calls of one UTC day
 * @param weeks that had headlines
 * @param onEvent of the calls, those on an event of the yardstick
 * @param perEvent calls on an event that had any, on average
 */
record CallLoad(int calls, int night, int worst, double weeks, int onEvent, double perEvent) {
    private static final int EVENING = 22;
    private static final int MORNING = 6;

    /** @param byEvent the calls of each event of the yardstick */
    static CallLoad of(Collection<Call> calls, double weeks, Collection<List<Call>> byEvent) {
        Map<LocalDate, Long> days = calls.stream()
                .collect(Collectors.groupingBy(
                        call -> call.at().atOffset(ZoneOffset.UTC).toLocalDate(), Collectors.counting()));
        return new CallLoad(
                calls.size(),
                (int) calls.stream().filter(call -> isNight(call.at())).count(),
                days.values().stream().mapToInt(Long::intValue).max().orElse(0),
                weeks,
                (int) byEvent.stream().flatMap(List::stream).distinct().count(),
                byEvent.stream()
                        .filter(one -> !one.isEmpty())
                        .mapToInt(List::size)
                        .average()
                        .orElse(0));
    }

    static boolean isNight(Instant at) {
        int hour = at.atOffset(ZoneOffset.UTC).getHour();
        return hour >= EVENING || hour < MORNING;
    }

    double perWeek() {
        return weeks == 0 ? 0 : calls / weeks;
    }

    double nightPerWeek() {
        return weeks == 0 ? 0 : night / weeks;
    }

    double onEventShare() {
        return calls == 0 ? 0 : onEvent / (double) calls;
    }
}
