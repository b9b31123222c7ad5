package io.watchfloor.alerts.decide;

import static io.watchfloor.alerts.SampleEvents.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.TestRoutes;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.streams.StreamsSettings;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Silence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTopologyTest {
    @TempDir
    private Path folder;

    private final Topics topics = Topics.standard();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final DeskClock.Replay clock = new DeskClock.Replay(NOW, NOW.plus(Duration.ofDays(1)));
    private final CountedDuty duty = new CountedDuty();
    private TopologyTestDriver driver;
    private TestInputTopic<String, IncidentEvent> events;
    private TestOutputTopic<String, Notification> notifications;

    @BeforeEach
    void start() {
        ServiceContext context = new ServiceContext("nowhere:1", topics, clock, Settings.of(Map.of()), folder, metrics);
        Routes routes = TestRoutes.only(Route.to("log"));
        DecisionSettings settings = new DecisionSettings(routes, context.clock(), Duration.ofMinutes(15), Vitals.NONE);
        driver = new TopologyTestDriver(
                AlertsTopology.build(context, settings, duty), StreamsSettings.of(context, "alerts"));
        events = driver.createInputTopic(
                topics.incidentEvents.name(),
                new StringSerializer(),
                topics.incidentEvents.valueSerde().serializer());
        notifications = driver.createOutputTopic(
                topics.notifications.name(),
                topics.notifications.keySerde().deserializer(),
                topics.notifications.valueSerde().deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void writesOneNotificationUnderItsId() {
        pipe(SampleEvents.event(Precedence.FLASH, Change.OPENED));
        assertThat(notifications.readKeyValuesToMap()).containsOnlyKeys("CHN-USA.airspace.7:1@log");
    }

    @Test
    void anEventThatComesTwiceIsDecidedOnce() {
        IncidentEvent event = SampleEvents.event(Precedence.FLASH, Change.OPENED);
        pipe(event);
        pipe(event);
        pipe(SampleEvents.event("CHN-USA.airspace.7", 2, Precedence.FLASH, Change.CORROBORATED));
        assertThat(notifications.readValuesToList())
                .extracting(Notification::id)
                .containsExactly("CHN-USA.airspace.7:1@log", "CHN-USA.airspace.7:2@log");
        assertThat(counted("repeated")).isEqualTo(1);
    }

    @Test
    void whatIsNoEventIsCountedAndTheNextGoesOn() {
        driver.createInputTopic(topics.incidentEvents.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput("CHN-USA.airspace.7", "{\"id\":".getBytes(StandardCharsets.UTF_8), NOW);
        pipe(SampleEvents.event(Precedence.FLASH, Change.OPENED));
        assertThat(metrics.counter("watchfloor.dead.letters", "reason", "not-json")
                        .count())
                .isEqualTo(1);
        assertThat(notifications.readValuesToList()).hasSize(1);
    }

    @Test
    void whatIsOneTooManyComesInADigestMinutesLater() {
        for (int i = 1; i <= 12; i++) {
            pipe(SampleEvents.event("CHN-USA.airspace." + i, 1, Precedence.PRIORITY, Change.OPENED));
        }
        assertThat(notifications.readValuesToList()).hasSize(9);
        clock.advanceTo(NOW.plus(Duration.ofMinutes(5)));
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        assertThat(notifications.readKeyValuesToMap())
                .hasSize(1)
                .hasEntrySatisfying("digest:CHN-USA.airspace.10:1@log", digest -> assertThat(digest.digest())
                        .extracting(Notification.DigestLine::incident)
                        .containsExactly("CHN-USA.airspace.10", "CHN-USA.airspace.11", "CHN-USA.airspace.12"));
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        assertThat(notifications.isEmpty()).isTrue();
    }

    @Test
    void anIncidentsLaterEventWaitsBehindItsEarlierOne() {
        for (int i = 1; i <= 10; i++) {
            pipe(SampleEvents.event("CHN-USA.airspace." + i, 1, Precedence.PRIORITY, Change.OPENED));
        }
        clock.advanceTo(NOW.plus(Duration.ofMinutes(11)));
        pipe(SampleEvents.event("CHN-USA.airspace.10", 2, Precedence.PRIORITY, Change.CORROBORATED));
        pipe(SampleEvents.event("CHN-USA.airspace.1", 2, Precedence.PRIORITY, Change.CORROBORATED));
        assertThat(notifications.readValuesToList())
                .extracting(Notification::id)
                .contains("CHN-USA.airspace.1:2@log")
                .doesNotContain("CHN-USA.airspace.10:2@log");
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        assertThat(notifications.readValue().digest())
                .extracting(Notification.DigestLine::event)
                .containsExactly("CHN-USA.airspace.10:1", "CHN-USA.airspace.10:2");
    }

    @Test
    void oldNewsComesInADigestMarkedDelayed() {
        clock.advanceTo(NOW.plus(Duration.ofMinutes(16)));
        pipe(SampleEvents.event(Precedence.PRIORITY, Change.OPENED));
        assertThat(notifications.isEmpty()).isTrue();
        clock.advanceTo(NOW.plus(Duration.ofMinutes(21)));
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        assertThat(notifications.readValue().digest()).singleElement().satisfies(line -> assertThat(line.delayed())
                .isTrue());
    }

    @Test
    void anOldFlashThatIsStillOpenIsToldAtOnceMarkedDelayed() {
        clock.advanceTo(NOW.plus(Duration.ofMinutes(16)));
        pipe(SampleEvents.event(Precedence.FLASH, Change.OPENED));
        clock.advanceTo(NOW.plus(Duration.ofMinutes(16)).plusSeconds(2));
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        assertThat(notifications.readValuesToList()).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo("CHN-USA.airspace.7:1@log");
            assertThat(told.heading()).isEqualTo("delayed 16m");
        });
        assertThat(counted("delayed-call")).isEqualTo(1);
    }

    @Test
    void aSilenceHidesWhatItMatchesUntilItIsTakenBack() {
        var silences = driver.createInputTopic(
                topics.silences.name(),
                new StringSerializer(),
                topics.silences.valueSerde().serializer());
        silences.pipeInput("s", silence("s", "pair=\"CHN-USA\""));
        pipe(SampleEvents.event(Precedence.FLASH, Change.OPENED));
        pipe(SampleEvents.event("CHN-TWN.strait.1", 1, Precedence.FLASH, Change.OPENED));
        silences.pipeInput("s", null);
        pipe(SampleEvents.event("CHN-USA.airspace.7", 2, Precedence.FLASH, Change.CORROBORATED));
        assertThat(notifications.readValuesToList())
                .extracting(Notification::id)
                .containsExactly("CHN-TWN.strait.1:1@log", "CHN-USA.airspace.7:2@log");
        assertThat(counted("silenced")).isEqualTo(1);
    }

    @Test
    void aSilenceWithAFaultIsRefusedAndTheNextIsKept() {
        var silences = driver.createInputTopic(
                topics.silences.name(),
                new StringSerializer(),
                topics.silences.valueSerde().serializer());
        silences.pipeInput("s", silence("s", "pare=\"CHN-USA\""));
        silences.pipeInput("t", silence("t", "pair=\"CHN-TWN\""));
        pipe(SampleEvents.event(Precedence.FLASH, Change.OPENED));
        pipe(SampleEvents.event("CHN-TWN.strait.1", 1, Precedence.FLASH, Change.OPENED));
        assertThat(notifications.readValuesToList())
                .extracting(Notification::id)
                .containsExactly("CHN-USA.airspace.7:1@log");
        assertThat(metrics.counter("watchfloor.dead.letters", "reason", "invalid-silence")
                        .count())
                .isEqualTo(1);
    }

    private static Silence silence(String id, String matcher) {
        Instant ends = NOW.plus(Duration.ofHours(8));
        return new Silence(id, List.of(matcher), "officer", "exercise", NOW, ends, Map.of());
    }

    @Test
    void whoDecidesHasTheDutyToSend() {
        assertThat(duty.begun).isEqualTo(1);
        assertThat(duty.ended).isZero();
    }

    @Test
    void countsDecisionsByReason() {
        pipe(SampleEvents.event(Precedence.FLASH, Change.OPENED));
        pipe(SampleEvents.event("CHN-USA.airspace.7", 2, Precedence.FLASH, Change.UPDATED));
        assertThat(counted("routed")).isEqualTo(1);
        assertThat(counted("quiet")).isEqualTo(1);
    }

    private void pipe(IncidentEvent event) {
        events.pipeInput(event.incident().id(), event, NOW);
    }

    private double counted(String reason) {
        return metrics.counter("watchfloor.alerts.decisions", "reason", reason).count();
    }

    private static final class CountedDuty implements Duty {
        private int begun;
        private int ended;

        @Override
        public void begin() {
            begun++;
        }

        @Override
        public void end() {
            ended++;
        }
    }
}
