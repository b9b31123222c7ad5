package io.watchfloor.ingest.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.ingest.schedule.Hosts;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.testkit.TopologyPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** docs/topology/ingest.txt is what the code builds. */
class TopologyPageTest {
    @Test
    void thePageShowsTheTopologyThatTheCodeBuilds() throws Exception {
        ServiceContext context = new ServiceContext(
                "unused:1",
                Topics.standard(),
                DeskClock.wall(),
                Settings.of(Map.of()),
                Path.of("unused"),
                new SimpleMeterRegistry());
        TopologyPage.check(
                "ingest",
                IngestTopology.build(
                                context,
                                () -> {
                                    throw new AssertionError("nothing is fetched");
                                },
                                () -> new Hosts(Duration.ofSeconds(2), host -> false))
                        .describe());
    }
}
