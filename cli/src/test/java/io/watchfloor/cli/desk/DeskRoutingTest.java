package io.watchfloor.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.routing.Routing;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Silence;
import io.watchfloor.testkit.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk says what alerts would do, by the file as it is. */
class DeskRoutingTest {
    private static final Instant NIGHT = Instant.parse("2023-02-03T23:00:00Z");
    private static final String FILE =
            """
            route:
              receiver: log
              routes:
                - matchers: ['precedence="flash"']
                  receiver: desk
                  group_by: [pair]
                  mute_time_intervals: [night]
                - matchers: ['pair="IND-PAK"']
                  receiver: log
            receivers:
              - name: log
              - name: desk
            inhibit_rules:
              - source_matchers: ['precedence="flash"', 'pair="CHN-USA"']
                target_matchers: ['precedence="routine"']
                equal: [pair]
            time_intervals:
              - name: night
                time_intervals:
                  - times: [{start_time: "22:00", end_time: "24:00"}]
            ---
            channels:
              log:
                log: {}
              desk:
                log: {}
            """;

    @TempDir
    Path folder;

    private Path file;
    private Routing routing;

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("routes.yaml"), FILE);
        routing = new DeskRouting(file);
    }

    @Test
    void saysWhoWouldBeToldByWhichRouteAndWhenNot() {
        Routing.Verdict verdict =
                routing.ask(event("CHN-USA.airspace.1", Precedence.FLASH), List.of(), List.of(), NIGHT);

        assertThat(verdict.reason()).isEqualTo("routed");
        assertThat(verdict.told()).singleElement().satisfies(told -> {
            assertThat(told.receiver()).isEqualTo("desk");
            assertThat(told.line()).isEqualTo(4);
            assertThat(told.group()).isEqualTo("pair=CHN-USA");
            assertThat(told.waits()).isEqualTo("not before 2023-02-04T00:00:00Z: night");
        });
        assertThat(routing.hears("desk", event("CHN-USA.airspace.1", Precedence.FLASH)))
                .isTrue();
        assertThat(routing.hears("desk", event("CHN-USA.airspace.1", Precedence.ROUTINE)))
                .isFalse();
    }

    @Test
    void saysWhatKeepsItFromBeingTold() {
        IncidentEvent routine = event("CHN-USA.talks.3", Precedence.ROUTINE);
        Silence silence = new Silence(
                "s-1", List.of("pair=CHN-USA"), "lee", "drill", NIGHT.minusSeconds(9), NIGHT.plusSeconds(9), Map.of());
        IncidentEvent flash = event("CHN-USA.airspace.1", Precedence.FLASH);

        Routing.Verdict silenced = routing.ask(routine, List.of(silence), List.of(), NIGHT);
        assertThat(silenced.reason()).isEqualTo("silenced");
        assertThat(silenced.by()).isEqualTo("s-1");
        assertThat(silenced.told()).isEmpty();
        Routing.Verdict inhibited = routing.ask(routine, List.of(), List.of(flash), NIGHT);
        assertThat(inhibited.reason()).isEqualTo("inhibited");
        assertThat(inhibited.by()).isEqualTo("CHN-USA.airspace.1");
    }

    @Test
    void drawsTheTreeAndSaysWhoIsOnDuty() {
        Routing.Plan plan = routing.plan(NIGHT);

        assertThat(plan.fault()).isNull();
        assertThat(plan.tree()).first().asString().startsWith("everything -> log");
        assertThat(plan.receivers()).extracting(Routing.Receiver::name).containsExactly("desk", "log");
        assertThat(plan.receivers())
                .extracting(Routing.Receiver::duty)
                .containsExactly("not before 2023-02-04T00:00:00Z: night", "may be told now");
    }

    @Test
    void readsTheFileAgainAndSaysWhatIsWrongWithIt() throws Exception {
        assertThat(routing.plan(NIGHT).fault()).isNull();
        Files.writeString(file, FILE.replace("receiver: desk", "receiver: dessk"));

        assertThat(routing.plan(NIGHT).fault()).contains("routes.yaml:5", "dessk");
        Files.delete(file);
        assertThat(routing.plan(NIGHT).fault()).contains("cannot be read");
        assertThat(routing.hears("desk", event("CHN-USA.airspace.1", Precedence.FLASH)))
                .isFalse();
    }

    private static IncidentEvent event(String id, Precedence precedence) {
        return Samples.event(Samples.incident(id, precedence), Change.OPENED, "asked", NIGHT);
    }
}
