package io.watchfloor.alerts.decide;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.alerts.TestRoutes;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.testkit.TopologyPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** docs/topology/alerts.txt is what the code builds. */
class TopologyPageTest {
    private static final Duty IDLE = new Duty() {
        @Override
        public void begin() {}

        @Override
        public void end() {}
    };

    @Test
    void thePageShowsTheTopologyThatTheCodeBuilds() throws Exception {
        ServiceContext context = new ServiceContext(
                "unused:1",
                Topics.standard(),
                DeskClock.wall(),
                Settings.of(Map.of()),
                Path.of("unused"),
                new SimpleMeterRegistry());
        DecisionSettings settings = new DecisionSettings(
                TestRoutes.only(Route.to("log")), context.clock(), Duration.ofMinutes(15), Vitals.NONE);
        TopologyPage.check(
                "alerts", AlertsTopology.build(context, settings, IDLE).describe());
    }
}
