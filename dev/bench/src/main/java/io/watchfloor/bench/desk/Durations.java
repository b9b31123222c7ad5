package io.watchfloor.bench.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long something took, again and again. */
final class Durations {
    private final List<Double> millis = new ArrayList<>();

    void add(Runnable work) {
        long began = System.nanoTime();
        work.run();
        millis.add((System.nanoTime() - began) / 1e6);
    }

    @Override
    public String toString() {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "median %.1f ms, p99 %.1f ms, longest %.1f ms of %d",
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.99)),
                sorted.get(sorted.size() - 1),
                sorted.size());
    }
}
