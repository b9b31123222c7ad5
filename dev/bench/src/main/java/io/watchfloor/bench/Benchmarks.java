package io.watchfloor.bench;

import io.watchfloor.bench.alerts.AlertsBenchmark;
import io.watchfloor.bench.backtest.BacktestBenchmark;
import io.watchfloor.bench.desk.DeskBenchmark;
import io.watchfloor.bench.desk.PastBenchmark;
import io.watchfloor.bench.desk.TabBenchmark;
import io.watchfloor.bench.feeds.FeedParseBenchmark;
import io.watchfloor.bench.feeds.PollingBenchmark;
import io.watchfloor.bench.incidents.IncidentsBenchmark;
import io.watchfloor.bench.matcher.MatcherBenchmark;
import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.services.ServicesBenchmark;
import io.watchfloor.bench.tagging.TaggingBenchmark;
import io.watchfloor.bench.topology.EnduranceBenchmark;
import io.watchfloor.bench.topology.InstancesBenchmark;
import io.watchfloor.bench.topology.LatencyBenchmark;
import io.watchfloor.bench.topology.TopologyBenchmark;
import java.util.List;

/** All benchmarks, in the order of docs/performance.md. */
final class Benchmarks {
    static final List<Benchmark> ALL = List.of(
            new MatcherBenchmark(),
            new TaggingBenchmark(),
            new IncidentsBenchmark(),
            new TopologyBenchmark(),
            new LatencyBenchmark(),
            new InstancesBenchmark(),
            new EnduranceBenchmark(),
            new DeskBenchmark(),
            new TabBenchmark(),
            new PastBenchmark(),
            new BacktestBenchmark(),
            new FeedParseBenchmark(),
            new PollingBenchmark(),
            new AlertsBenchmark(),
            new ServicesBenchmark());

    private Benchmarks() {}
}
