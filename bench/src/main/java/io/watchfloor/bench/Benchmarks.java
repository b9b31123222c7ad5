package io.watchfloor.bench;

import io.watchfloor.bench.alerts.AlertsBenchmark;
import io.watchfloor.bench.feeds.FeedParseBenchmark;
import io.watchfloor.bench.feeds.PollingBenchmark;
import io.watchfloor.bench.matcher.MatcherBenchmark;
import java.util.List;

/** All benchmarks, in the order of docs/performance.md. */
final class Benchmarks {
    static final List<Benchmark> ALL =
            List.of(new MatcherBenchmark(), new FeedParseBenchmark(), new PollingBenchmark(), new AlertsBenchmark());

    private Benchmarks() {}
}
