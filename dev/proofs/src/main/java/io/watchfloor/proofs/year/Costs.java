package io.watchfloor.proofs.year;

import io.watchfloor.cli.replay.Arrival;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What a year costs: bytes that go to the topics, microseconds that the logic takes, and heap. */
final class Costs implements Watcher {
    private final List<Integer> reports = new ArrayList<>();
    private final List<Integer> events = new ArrayList<>();
    private final List<Integer> members = new ArrayList<>();
    private final List<Integer> micros = new ArrayList<>();
    private long before = System.nanoTime();

    @Override
    public void arrived(Arrival arrival) {
        before = System.nanoTime();
    }

    @Override
    public void applied(JournalEntry entry, Outputs outputs) {
        if (entry instanceof JournalEntry.Reported) {
            micros.add((int) ((System.nanoTime() - before) / 1000));
            reports.add(Json.write(entry).length);
        }
        for (IncidentEvent event : outputs.events()) {
            events.add(Json.write(event).length);
        }
        outputs.reports().forEach(member -> members.add(Json.write(member).length));
        before = System.nanoTime();
    }

    List<String> lines() {
        return List.of(
                String.format(
                        Locale.ROOT, "%-44s %9s %9s %9s %9s %12s", "cost", "count", "median", "p99", "most", "sum"),
                line("report in the journal, bytes", reports),
                line("event with its header, bytes", events),
                line("membership of a report, bytes", members),
                line("a report through the logic, microseconds", micros),
                String.format(Locale.ROOT, "%-44s %39d MiB", "heap, at most", heapMib()));
    }

    private static String line(String what, List<Integer> values) {
        List<Integer> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%-44s %9d %9d %9d %9d %12d",
                what,
                sorted.size(),
                sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2),
                OpenAtOnce.percentile(sorted),
                sorted.isEmpty() ? 0 : sorted.get(sorted.size() - 1),
                sorted.stream().mapToLong(Integer::longValue).sum());
    }

    private static long heapMib() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
