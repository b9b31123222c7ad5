package io.watchfloor.proofs.stack;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** When each of several things was first so, in seconds since a moment. */
final class Firsts {
    private static final long LOOK_MILLIS = 250;

    private final Map<String, Probe.Question> open = new LinkedHashMap<>();
    private final Map<String, Double> seen = new LinkedHashMap<>();
    private final long began = System.nanoTime();

    void ask(String what, Probe.Question question) {
        open.put(what, question);
    }

    /** Looks until all were so; false when that takes longer. */
    boolean await(long seconds) throws IOException, InterruptedException {
        long until = began + TimeUnit.SECONDS.toNanos(seconds);
        while (!open.isEmpty() && System.nanoTime() < until) {
            for (var question : Map.copyOf(open).entrySet()) {
                if (question.getValue().yes()) {
                    seen.put(question.getKey(), (System.nanoTime() - began) / 1e9);
                    open.remove(question.getKey());
                }
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return open.isEmpty();
    }

    /** Seconds by what was so. */
    Map<String, Double> seen() {
        return seen;
    }

    /** What never was. */
    Iterable<String> never() {
        return open.keySet();
    }
}
