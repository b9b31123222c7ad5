package io.watchfloor.proofs.year;

import io.watchfloor.cli.replay.Arrival;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The first week of every month, folded by itself as a watch that knows nothing of what was before. */
final class ColdStarts implements Consumer<Arrival> {
    private static final int DAYS = 7;

    private final Map<YearMonth, Calls> calls = new TreeMap<>();
    private final Map<YearMonth, YearFold> folds = new TreeMap<>();

    @Override
    public void accept(Arrival arrival) {
        LocalDate day = arrival.at().atOffset(ZoneOffset.UTC).toLocalDate();
        if (isFirstWeek(day)) {
            folds.computeIfAbsent(YearMonth.from(day), this::begin).accept(arrival);
        } else if (folds.remove(YearMonth.from(day)) != null) {
            // What one week holds is given back when the week is over.
            folds.clear();
        }
    }

    private YearFold begin(YearMonth month) {
        Calls made = new Calls();
        calls.put(month, made);
        return new YearFold(List.of(made));
    }

    static boolean isFirstWeek(LocalDate day) {
        return day.getDayOfMonth() <= DAYS;
    }

    /** Calls of a week by itself, by month. */
    Map<YearMonth, Integer> alone() {
        Map<YearMonth, Integer> counts = new TreeMap<>();
        calls.forEach((month, made) -> counts.put(month, made.all().size()));
        return counts;
    }

    /** Calls of the same weeks in the fold of everything, by month. */
    static Map<YearMonth, Integer> within(List<Call> all) {
        Map<YearMonth, Integer> counts = new TreeMap<>();
        all.stream()
                .map(call -> call.at().atOffset(ZoneOffset.UTC).toLocalDate())
                .filter(ColdStarts::isFirstWeek)
                .forEach(day -> counts.merge(YearMonth.from(day), 1, Integer::sum));
        return counts;
    }
}
