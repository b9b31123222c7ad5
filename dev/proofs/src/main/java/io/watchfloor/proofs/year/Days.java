package io.watchfloor.proofs.year;

import io.watchfloor.cli.replay.Arrival;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/** Which days had headlines, and how many: a week of an outage is no quiet week. */
final class Days implements Watcher {
    private static final double WEEK = 7;
    private final Map<LocalDate, Integer> headlines = new TreeMap<>();
    private long reports;

    @Override
    public void arrived(Arrival arrival) {
        headlines.merge(arrival.at().atOffset(ZoneOffset.UTC).toLocalDate(), 1, Integer::sum);
        reports += arrival.reports().size();
    }

    /** Weeks that the days with headlines of these months make. */
    double weeks(java.util.function.Predicate<YearMonth> months) {
        return headlines.keySet().stream()
                        .filter(day -> months.test(YearMonth.from(day)))
                        .count()
                / WEEK;
    }

    long headlines() {
        return headlines.values().stream().mapToLong(Integer::longValue).sum();
    }

    long reports() {
        return reports;
    }
}
