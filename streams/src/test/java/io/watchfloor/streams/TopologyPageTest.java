package io.watchfloor.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.streams.StreamsSettings;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.tagging.Tagger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

/** docs/topology.txt is what the code builds; where they differ the test prints the page as it should be. */
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

        assertThat(topology.describe().toString().strip())
                .as("docs/topology.txt is out of date; put this text there")
                .isEqualTo(Files.readString(Path.of("../docs/topology.txt")).strip());
    }
}
