package io.watchfloor.ingest;

import io.watchfloor.ingest.fetch.FeedSource;
import io.watchfloor.ingest.fetch.FetchSettings;
import io.watchfloor.ingest.schedule.Hosts;
import io.watchfloor.ingest.topology.FetchPool;
import io.watchfloor.ingest.topology.IngestTopology;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.beat.BeatWriter;
import io.watchfloor.kafka.streams.StreamsRunner;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.streams.Topology;

/** Feeds in, headlines out. */
public final class IngestService implements Service {
    public static final String NAME = "ingest";
    private static final Duration HOST_SPACING = Duration.ofSeconds(2);

    private final StreamsRunner runner;
    private final FeedSource source;
    private final BeatWriter beats;

    private IngestService(StreamsRunner runner, FeedSource source, BeatWriter beats) {
        this.runner = runner;
        this.source = source;
        this.beats = beats;
    }

    /** Creates its topics, waits for the feeds topic, and starts to poll; returns before it is ready. */
    public static IngestService start(ServiceContext context) throws InterruptedException {
        FetchSettings settings = FetchSettings.of(context.settings());
        TopicAdmin.prepare(context, context.topics().createdByIngest(), List.of(context.topics().feeds));
        FeedSource source = new FeedSource(settings);
        FetchPool.Maker pools = () -> FetchPool.of(source::read, settings.fetchers());
        Duration spacing = context.settings().duration("ingest.host-spacing", HOST_SPACING);
        Supplier<Hosts> manners = () -> new Hosts(spacing, settings.guard()::isOwn);
        Topology topology = IngestTopology.build(context, pools, manners);
        StreamsRunner runner = StreamsRunner.start(context, NAME, topology);
        return new IngestService(runner, source, BeatWriter.start(context, NAME));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Health live() {
        return runner.live();
    }

    @Override
    public Health ready() {
        return beats.ready().and(runner.ready());
    }

    @Override
    public void close() {
        runner.close();
        source.close();
        beats.close();
    }
}
