package io.watchfloor.bench.incidents;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Contest;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.incidents.IncidentLogic;
import io.watchfloor.incidents.MemoryIncidentStore;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Report;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one more report costs the incident logic while few or many incidents are open, and in how large a one. */
public final class IncidentsBenchmark implements Benchmark {
    private static final Instant START = Instant.parse("2023-02-01T00:00:00Z");
    private static final int MEASURED = 5_000;
    /** So many incidents weigh more than what else comes and goes on the heap. */
    private static final int WEIGHED = 10_000;
    /** Reports that come to each incident at most, so that it is their number that is measured and not their size. */
    private static final int EACH = 20;

    private final DrawnReports reports = new DrawnReports();
    private long offset;

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public String what() {
        return "what a report costs the incident logic as open incidents become many";
    }

    @Override
    public io.watchfloor.bench.measure.Report run(Scale scale) {
        List<List<String>> rows = new ArrayList<>();
        int measured = scale.choose(50, MEASURED);
        if (scale == Scale.FULL) {
            // Compiles what is measured below.
            open(10_000, measured);
        }
        for (int open : scale.choose(List.of(10), List.of(10, 100, 1_000, 10_000, 100_000))) {
            rows.add(open(open, Math.min(measured, open * EACH)));
        }
        return new io.watchfloor.bench.measure.Report(
                "Incidents",
                List.of(
                        "every open incident has one report; then up to " + MEASURED + " reports arrive, " + EACH
                                + " for each incident at most, each at one of them drawn at random",
                        "the store of a fold, in memory: what the logic costs without the broker and RocksDB"),
                List.of("open incidents", "CPU µs a report", "heap of them, KiB each"),
                rows,
                List.of(
                        "limit: nothing asked of a report looks at other pairs, so the cost may not grow with their number"));
    }

    private List<String> open(int open, int measured) {
        long before = heap();
        IncidentLogic logic = new IncidentLogic(new MemoryIncidentStore(), "bench");
        offset = 0;
        Instant now = START;
        for (int incident = 0; incident < open; incident++) {
            now = now.plus(Duration.ofMillis(100));
            apply(logic, reports.of(incident, now));
        }
        double kib = (heap() - before) / 1024.0 / open;
        List<Report> more = new ArrayList<>();
        for (int i = 0; i < measured; i++) {
            now = now.plusSeconds(10);
            more.add(reports.of(reports.anyOf(open), now));
        }
        long began = Contest.cpuNanos();
        more.forEach(report -> apply(logic, report));
        double micros = (Contest.cpuNanos() - began) / 1e3 / measured;
        return List.of(
                String.format(Locale.ROOT, "%,d", open),
                String.format(Locale.ROOT, "%.0f", micros),
                open < WEIGHED ? "-" : String.format(Locale.ROOT, "%.1f", kib));
    }

    private void apply(IncidentLogic logic, Report report) {
        logic.apply(new JournalEntry.Reported(report.headline().eventTime(), report), new Cause(0, offset++));
    }

    private static long heap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
