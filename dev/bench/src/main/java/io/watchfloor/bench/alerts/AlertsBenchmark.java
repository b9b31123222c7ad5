package io.watchfloor.bench.alerts;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import java.util.ArrayList;
import java.util.List;

/** From a committed incident event, and from a feed's answer, until the webhook is received. */
public final class AlertsBenchmark implements Benchmark {
    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public String what() {
        return "how long until a receiver knows: from the incident event at 50 a second, and from the feed's answer";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        rows.add(EventLatency.measure(scale.choose(100, 3_000)).row("incident event to webhook", "250"));
        FeedLatency.measure(scale.choose(1, 8))
                .forEach((stage, latencies) ->
                        rows.add(latencies.row("feed item to " + stage, stage.equals("webhook") ? "1000" : "")));
        return new Report(
                "Until a receiver knows",
                List.of(
                        "One JVM: broker, services and receiver, all on loopback, with the settings as they are shipped.",
                        "Incident events: 50 a second for a minute, each a flash of an incident of its own, one receiver.",
                        "Feed items: 20 feeds, polled every two seconds; each answer after the first holds one new item."
                                + " The clock starts when the answer with the item was sent, so that the poll interval does not"
                                + " count."),
                Latencies.columns(),
                rows,
                List.of(
                        "The bar is for the 99th percentile. What is measured includes a signed body and the record before it."));
    }
}
