package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.incidents.stories.Prints;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Json;
import io.watchfloor.model.Pair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A store as version 1 left it: an owned balloon with a withdrawn report, a war, a protest, and three reports that wait. */
class Version1Test {
    private static final Pair PAIR = Pair.of("CHN", "USA");

    private static Map<String, byte[]> old() {
        Map<String, byte[]> old = new HashMap<>();
        try (InputStream file = Version1Test.class.getResourceAsStream("/version1/store.tsv")) {
            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(entry -> old.put(entry[0], entry[1].getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return old;
    }

    private static MemoryIncidentStore converted() {
        MemoryIncidentStore store = new MemoryIncidentStore();
        Version1.convert(old(), store);
        return store;
    }

    private static List<String> ids(MemoryIncidentStore store, String pair) {
        Case of = store.find(Pair.parse(pair)).orElseThrow();
        return store.incidents(of.pair()).stream()
                .map(incident -> of.incidentId(incident.birth()))
                .toList();
    }

    private static List<String> members(MemoryIncidentStore store, String pair, int incident) {
        return store.members(Pair.parse(pair)).stream()
                .filter(member -> member.incident() == incident)
                .map(member -> member.report().headline().id() + (member.counts() ? "" : " struck"))
                .sorted()
                .toList();
    }

    @Test
    void everyIncidentKeepsItsIdItsReportsAndWhatPeopleDidToIt() {
        MemoryIncidentStore store = converted();
        assertThat(ids(store, "CHN-USA")).containsExactly("CHN-USA.airspace.1", "CHN-USA.protest.1");
        assertThat(members(store, "CHN-USA", 1)).containsExactly("a", "b struck", "c", "e", "g");
        assertThat(members(store, "CHN-USA", 2)).containsExactly("p1");
        IncidentState balloon = store.incidents(PAIR).get(0);
        assertThat(balloon.desk().owner()).isEqualTo("mara");
        assertThat(balloon.revision()).isGreaterThan(1);
        assertThat(store.answered("CHN-USA.airspace.1", "c-1")).isTrue();
        assertThat(store.memory(PAIR)).isPresent();
        IncidentStore.Progress before = Json.read(old().get("p"), IncidentStore.Progress.class);
        assertThat(before.epoch()).isNull();
        assertThat(store.progress().offset()).isEqualTo(before.offset());
        assertThat(store.progress().epoch()).isEqualTo(new IncidentStore.Epoch(2, before.offset() + 1));
        assertThat(members(store, "DZA-FRA", Member.WAITING)).containsExactly("d1");
        assertThat(members(store, "CHN-JPN", Member.WAITING)).containsExactly("f1");
    }

    @Test
    void aStandingDisputeBecomesAStandingMatter() {
        MemoryIncidentStore store = converted();
        assertThat(ids(store, "RUS-UKR")).containsExactly("RUS-UKR.war.1");
        assertThat(store.incidents(Pair.parse("RUS-UKR")).get(0).birth().matter())
                .isEqualTo("War in Ukraine");
    }

    @Test
    void isTheSameEveryTime() {
        MemoryIncidentStore one = converted();
        MemoryIncidentStore other = converted();
        assertThat(Json.text(one.find(PAIR).orElseThrow()))
                .isEqualTo(Json.text(other.find(PAIR).orElseThrow()));
        assertThat(Json.text(one.incidents(PAIR))).isEqualTo(Json.text(other.incidents(PAIR)));
        assertThat(Json.text(one.members(PAIR))).isEqualTo(Json.text(other.members(PAIR)));
    }

    @Test
    void whatComesNextJoinsByWhatItTellsAndNumbersGoOn() {
        MemoryIncidentStore store = converted();
        IncidentLogic logic = new IncidentLogic(store, "test");
        long offset = store.progress().offset();
        String word = store.members(PAIR).stream()
                .map(Member::report)
                .filter(report -> report.headline().id().equals("g"))
                .map(report -> Prints.of(report).terms().get(0).text())
                .findFirst()
                .orElseThrow();
        List<IncidentEvent> events = new ArrayList<>();
        for (Reporting next : List.of(
                Reporting.of("h", 123, "dpa").telling(word),
                Reporting.of("i", 124, "dpa").telling("submarine"))) {
            events.addAll(logic.apply(next.entry(), Reporting.cause(++offset)).events());
        }
        assertThat(events.get(0).type()).isNotEqualTo(Change.OPENED);
        Incident opened = events.get(events.size() - 1).incident();
        assertThat(opened.id()).isEqualTo("CHN-USA.airspace.2");
        assertThat(store.progress().epoch()).isEqualTo(new IncidentStore.Epoch(2, offset - 1));
    }
}
