package io.watchfloor.streams;

import static io.watchfloor.streams.IncidentStoriesTest.act;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.incidents.IncidentLogic;
import io.watchfloor.incidents.MemoryIncidentStore;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the topics of a topology is what a fold of its journal gives, acts on stories included. */
class StoryFoldTest {
    private final List<TestRecord<String, byte[]>> headers = new ArrayList<>();
    private DrivenTopology topology;

    @BeforeEach
    void start(@TempDir Path folder) {
        topology = new DrivenTopology(folder);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    /** Ten rounds of acts on stories over whatever incidents of the pair there are, on the desks that stand. */
    private void regroup() {
        for (int round = 0; round < 10; round++) {
            headers.addAll(topology.records(topology.topics.incidents));
            Map<String, Incident> known = new TreeMap<>();
            headers.stream()
                    .filter(record -> record.key().startsWith("CHN-USA"))
                    .forEach(record -> known.put(record.key(), Json.read(record.value(), Incident.class)));
            List<Incident> all = List.copyOf(known.values());
            Incident one = all.get(round % all.size());
            Incident other = all.get((round + 1) % all.size());
            List<String> reports = one.coverage().top().stream()
                    .map(Incident.TopReport::id)
                    .limit(1)
                    .toList();
            Act.Story with = new Act.Story(other.id(), other.desk().version(), List.of());
            double hours = 20 + round;
            switch (round % 5) {
                case 0 -> asks("j" + round, one, ActKind.JOIN, hours, with);
                case 1 -> asks("p" + round, one, ActKind.SPLIT, hours, new Act.Story(null, null, reports));
                case 2 -> topology.act("CHN-USA", undo("u" + round, one, "j" + (round - 2), hours));
                case 3 ->
                    topology.act(
                            "CHN-USA",
                            act("s" + round, one.id(), ActKind.SIGN, one.desk().version(), hours));
                default -> asks("k" + round, one, ActKind.LINK, hours, with);
            }
        }
    }

    private void asks(String command, Incident on, ActKind kind, double hours, Act.Story story) {
        topology.act("CHN-USA", draft(command, on, kind, hours).story(story).act());
    }

    private static Act undo(String command, Incident on, String undoes, double hours) {
        return draft(command, on, ActKind.UNDO, hours).undoes(undoes).act();
    }

    private static ActDraft draft(String command, Incident on, ActKind kind, double hours) {
        return ActDraft.of(command, on.id(), kind, "B. Osei", DrivenTopology.hour(hours))
                .version(on.desk().version());
    }

    @Test
    void aFoldOfTheJournalGivesWhatStandsOnTheTopics() {
        topology.publish("a", 1, "BBC News", "Fighters follow an unknown object over Alaska", 0);
        topology.publish("b", 1, "CNN", "Object was a Chinese balloon, Pentagon says", 5);
        topology.publish("c", 1, "NPR", "Object was a Chinese balloon, the Pentagon says", 6);
        topology.publish("d", 1, "BBC News", "Speaker visits Taipei", 7);
        topology.publish("e", 1, "CNN", "Beijing threatens consequences", 8);
        topology.passes(Duration.ofHours(10));
        topology.act("CHN-USA", act("c1", "CHN-USA.airspace.1", ActKind.OWN, 0, 9));
        topology.publish("b", 2, "CNN", "Object was a weather station", 11);
        topology.act("CHN-USA", act("c2", "CHN-USA.airspace.1", ActKind.CLOSE, 1, 9.5));
        topology.publish("f", 1, "BBC News", "Spy balloon over Montana", 12);
        topology.publish("g", 1, "CNN", "Blinken postpones trip to Beijing", 13);
        topology.publish("h", 1, "NPR", "Chinese balloon over Alaska, Pentagon says", 14);
        regroup();
        topology.passes(Duration.ofDays(40));

        IncidentLogic fold = new IncidentLogic(new MemoryIncidentStore(), "test");
        List<String> events = new ArrayList<>();
        Map<String, String> members = new LinkedHashMap<>();
        Map<String, String> folded = new LinkedHashMap<>();
        List<String> evicted = new ArrayList<>();
        long offset = 0;
        for (TestRecord<String, byte[]> record : topology.records(topology.topics.journal)) {
            Outputs outputs = fold.apply(Json.read(record.value(), JournalEntry.class), new Cause(0, offset++));
            outputs.events().forEach(event -> events.add(Json.text(event)));
            outputs.incidents().forEach(header -> folded.put(header.id(), Json.text(header)));
            outputs.evicted().forEach(folded::remove);
            evicted.addAll(outputs.evicted());
            outputs.reports()
                    .forEach(report -> members.put(
                            report.incident() + "/" + report.report().id(), Json.text(report)));
        }
        Map<String, String> published = new LinkedHashMap<>();
        topology.records(topology.topics.incidentReports)
                .forEach(record -> published.put(record.key(), new String(record.value(), StandardCharsets.UTF_8)));
        List<IncidentEvent> told = topology.values(topology.topics.incidentEvents);
        assertThat(told.stream().map(Json::text)).hasSizeGreaterThan(10).containsExactlyElementsOf(events);
        assertThat(published).isEqualTo(members);
        assertThat(told)
                .filteredOn(event -> event.answer() != null && event.answer().accepted())
                .extracting(event -> event.answer().act().kind())
                .contains(ActKind.JOIN, ActKind.SIGN, ActKind.UNDO, ActKind.LINK);

        headers.addAll(topology.records(topology.topics.incidents));
        assertThat(headers)
                .filteredOn(record -> record.value() == null)
                .extracting(TestRecord::key)
                .containsExactlyElementsOf(evicted)
                .contains("CHN-USA.airspace.1", "USA-?.airspace.1");
        Map<String, String> held = new LinkedHashMap<>();
        headers.forEach(record -> {
            if (record.value() == null) {
                held.remove(record.key());
            } else {
                held.put(record.key(), new String(record.value(), StandardCharsets.UTF_8));
            }
        });
        assertThat(held).isEqualTo(folded);
    }
}
