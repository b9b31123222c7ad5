package io.watchfloor.bench.alerts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** When something began and when its webhook arrived, by what both sides call it; on one clock of one machine. */
final class Latencies {
    private final Map<String, Long> began = new ConcurrentHashMap<>();
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();

    void began(String name) {
        began.putIfAbsent(name, System.nanoTime());
    }

    void arrived(String name) {
        arrived.putIfAbsent(name, System.nanoTime());
    }

    int count() {
        return arrived.size();
    }

    /** Waits until so many have arrived, or the time is over. */
    void await(int count, long seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (count() < count && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Those whose names begin so. */
    Latencies only(String prefix) {
        Latencies chosen = new Latencies();
        began.forEach((name, at) -> {
            if (name.startsWith(prefix)) {
                chosen.began.put(name, at);
            }
        });
        arrived.forEach((name, at) -> {
            if (name.startsWith(prefix)) {
                chosen.arrived.put(name, at);
            }
        });
        return chosen;
    }

    /** A row of the table: what, bar, how many of how many, median, 95th and 99th percentile, longest. */
    List<String> row(String what, String bar) {
        long[] nanos = arrived.entrySet().stream()
                .filter(one -> began.containsKey(one.getKey()))
                .mapToLong(one -> one.getValue() - began.getOrDefault(one.getKey(), 0L))
                .sorted()
                .toArray();
        return List.of(
                what,
                bar,
                nanos.length + " of " + began.size(),
                percentile(nanos, 0.5),
                percentile(nanos, 0.95),
                percentile(nanos, 0.99),
                percentile(nanos, 1));
    }

    static List<String> columns() {
        return List.of("from, to", "bar", "measured", "p50 ms", "p95 ms", "p99 ms", "longest ms");
    }

    private static String percentile(long[] sorted, double part) {
        if (sorted.length == 0) {
            return "-";
        }
        int index = Math.max(0, (int) Math.ceil(part * sorted.length) - 1);
        return String.format(Locale.ROOT, "%.0f", sorted[index] / 1e6);
    }
}
