package io.watchfloor.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Change;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.TaggedHeadline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes through the topology and what is kept out of it: repeats, corrections, books, poison. */
class WatchfloorTopologyTest {
    private static final Instant START = DrivenTopology.START;

    private DrivenTopology topology;
    private Topics topics;

    @BeforeEach
    void start(@TempDir Path folder) {
        topology = new DrivenTopology(folder);
        topics = topology.topics;
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void threeOutletsMakeOneIncidentThatRisesWhenTheSecondConfirms() {
        topology.publish("a", 1, "BBC News", "Spy balloon over Montana", 0);
        topology.publish("b", 1, "CNN", "Pentagon tracks balloon", 0.5);
        topology.publish("c", 1, "BBC News", "What we know about the balloon", 1);
        topology.publish("d", 1, "CNN", "Hotel staff on strike", 2);

        assertThat(topology.values(topics.taggedHeadlines))
                .extracting(TaggedHeadline::headline)
                .extracting(Headline::id)
                .containsExactly("a", "b", "c", "d");
        List<IncidentEvent> events = topology.values(topics.incidentEvents);
        assertThat(events)
                .extracting(IncidentEvent::id)
                .containsExactly("CHN-USA.airspace.1:1", "CHN-USA.airspace.1:2", "CHN-USA.airspace.1:3");
        assertThat(events)
                .extracting(IncidentEvent::type)
                .containsExactly(Change.OPENED, Change.ESCALATED, Change.UPDATED);
        Incident last = events.get(2).incident();
        assertThat(last.coverage().publishers()).containsExactly("bbc", "cnn");
        assertThat(last.level().computed()).isEqualTo(Precedence.IMMEDIATE);
        assertThat(topology.values(topics.incidentReports))
                .extracting(IncidentReport::incident)
                .containsOnly("CHN-USA.airspace.1")
                .hasSize(3);
        List<Incident> headers = topology.values(topics.incidents);
        assertThat(headers.get(headers.size() - 1)).isEqualTo(last);
    }

    @Test
    void timeOnTheDeskClosesWhatWentQuiet() {
        topology.publish("a", 1, "BBC News", "Spy balloon over Montana", 0);
        topology.passes(Duration.ofHours(80));

        List<IncidentEvent> events = topology.values(topics.incidentEvents);
        assertThat(events).extracting(IncidentEvent::type).containsExactly(Change.OPENED, Change.CLOSED);
        assertThat(events.get(1).incident().course().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(events.get(1).at()).isEqualTo(START.plus(Duration.ofDays(3)));
    }

    @Test
    void aCorrectedHeadlineWithdrawsWhatItNoLongerSays() {
        topology.publish("a", 1, "BBC News", "Spy balloon over Montana", 0);
        topology.publish("b", 1, "CNN", "Pentagon tracks balloon", 0.2);
        topology.publish("a", 2, "BBC News", "Weather station drifts over Montana", 0.5);

        List<IncidentEvent> events = topology.values(topics.incidentEvents);
        assertThat(events.get(2).type()).isEqualTo(Change.CORRECTED);
        assertThat(events.get(2).incident().coverage().publishers()).containsExactly("cnn");
    }

    @Test
    void aCorrectedHeadlineThatStillSaysItWithdrawsNothing() {
        topology.publish("a", 1, "BBC News", "Spy balloon over Wyoming", 0);
        topology.publish("a", 2, "BBC News", "CORRECTED: Spy balloon over Montana", 0.5);

        List<IncidentEvent> events = topology.values(topics.incidentEvents);
        assertThat(events).extracting(IncidentEvent::type).containsExactly(Change.OPENED, Change.UPDATED);
        assertThat(events.get(1).incident().coverage().top().get(0).title())
                .isEqualTo("CORRECTED: Spy balloon over Montana");
    }

    @Test
    void aRepeatedHeadlineIsTaggedOnce() {
        topology.publish("a", 1, "BBC News", "Spy balloon over Montana", 0);
        topology.publish("a", 1, "BBC News", "Spy balloon over Montana", 1);
        assertThat(topology.records(topics.taggedHeadlines)).hasSize(1);
        assertThat(topology.metrics.counter("watchfloor.headlines.repeated").count())
                .isEqualTo(1);
    }

    @Test
    void aHeadlineUnderAForeignKeyIsRefusedAndLeavesNothingBehind() {
        Headline headline = new Headline(
                "a", 1, "feed", "CNN", "Spy balloon", null, null, null, START, START, false, List.of(), null, Map.of());
        topology.input(topics.headlines).pipeInput(new TestRecord<>("other", Json.write(headline), START));
        topology.publish("a", 1, "CNN", "Spy balloon over Montana", 0);

        DeadLetter letter = topology.values(topics.deadLetters).get(0);
        assertThat(letter.origin()).isEqualTo("ttd.headlines/0/0");
        assertThat(letter.reason()).isEqualTo("invalid-headline");
        assertThat(letter.error()).contains("must key it by id");
        assertThat(topology.metrics
                        .counter("watchfloor.dead.letters", "reason", "invalid-headline")
                        .count())
                .isEqualTo(1);
        assertThat(topology.records(topics.taggedHeadlines)).hasSize(1);
    }

    @Test
    void aHeadlineIsTaggedWithTheBookOfItsFetchTime() {
        DecisionBook second = TestBooks.book(2, START.plus(Duration.ofHours(1)));
        topology.input(topics.decisionBook).pipeInput("2", Json.write(second));
        topology.publish("a", 1, "CNN", "before", 0.9);
        topology.publish("b", 1, "CNN", "after", 1);
        assertThat(topology.values(topics.taggedHeadlines))
                .extracting(tagged -> tagged.tags().bookRevision())
                .containsExactly(1L, 2L);
    }

    @Test
    void aBookThatDoesNotCompileLeavesTheLastGoodOneInForce() {
        DecisionBook broken = TestBooks.broken(2, START);
        topology.input(topics.decisionBook).pipeInput("2", Json.write(broken));
        topology.input(topics.decisionBook).pipeInput("3", "half a bo".getBytes(StandardCharsets.UTF_8));
        topology.publish("a", 1, "CNN", "after", 1);
        assertThat(topology.values(topics.taggedHeadlines))
                .extracting(tagged -> tagged.tags().bookRevision())
                .containsExactly(1L);
        assertThat(topology.books.refused()).isEqualTo(2);
    }

    @Test
    void eventsCarryCloudEventsHeaders() {
        topology.publish("a", 1, "BBC News", "Spy balloon over Montana", 0);
        var headers = topology.records(topics.incidentEvents).get(0).headers();
        assertThat(new String(headers.lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo("CHN-USA.airspace.1:1");
        assertThat(new String(headers.lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("io.watchfloor.incident.opened");
        assertThat(new String(headers.lastHeader("ce_specversion").value(), StandardCharsets.UTF_8))
                .isEqualTo("1.0");
    }

    @Test
    void theJournalIsToldHowManyHeadlinesCameAlsoOfThoseThatReportNothing() {
        topology.publish("a", 1, "BBC News", "Spy balloon over Montana", 0);
        topology.publish("b", 1, "CNN", "Hotel staff on strike", 0.5);
        topology.publish("b", 1, "CNN", "Hotel staff on strike", 0.6);
        // The processor looks every 30 s.
        for (int second = 0; second < 31; second++) {
            topology.passes(Duration.ofMinutes(65));
        }
        topology.publish("c", 1, "CNN", "Hotel staff back at work", 5);
        List<JournalEntry.Pulse> pulses = topology.values(topology.topics.journal).stream()
                .filter(JournalEntry.Pulse.class::isInstance)
                .map(JournalEntry.Pulse.class::cast)
                .toList();
        // 18 to 21 UTC is over after an hour.
        assertThat(pulses)
                .extracting(JournalEntry.Pulse::headlines, JournalEntry.Pulse::to)
                .containsExactly(
                        tuple(2, DrivenTopology.START.plus(Duration.ofHours(1))),
                        tuple(0, DrivenTopology.START.plus(Duration.ofHours(4))));
        assertThat(WatchfloorTopology.toAllPartitions()
                        .partitions("journal", "0", "any", 12)
                        .orElseThrow())
                .hasSize(12);
    }
}
