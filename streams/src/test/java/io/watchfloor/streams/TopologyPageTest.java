package io.watchfloor.streams;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.streams.StreamsSettings;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.TopologyPage;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

/** docs/topology/streams.txt is what the code builds. */
class TopologyPageTest {
    @Test
    void thePageShowsTheTopologyThatTheCodeBuilds() throws Exception {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        DeskClock clock = DeskClock.wall();
        ServiceContext context = new ServiceContext(
                "unused:1", Topics.standard(), clock, Settings.of(Map.of()), Path.of("unused"), metrics);
        var tag = new TagProcessor.Suppliers(new Books(CompiledBook::compile), Tagger::tag, clock, metrics, "page");
        var acts = new ForwardActsProcessor.Suppliers(clock, metrics);
        var gather = new GatherProcessor.Suppliers(clock, new JournalTimes(), metrics, "page");
        Topology topology = WatchfloorTopology.build(
                context.topics(), StreamsSettings.of(context, StreamsService.NAME), tag, acts, gather);

        TopologyPage.check("streams", topology.describe());
    }
}
