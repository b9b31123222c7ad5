package io.watchfloor.console.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.board.view.ClosedQuery;
import io.watchfloor.board.view.Moment;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastIndexTest {
    private static final TopicPartition EVENTS = new TopicPartition("incident-events", 0);

    @TempDir
    Path folder;

    private PastIndex index;

    @BeforeEach
    void open() {
        index = PastIndex.open(folder, "a");
    }

    @AfterEach
    void close() {
        index.close();
    }

    private PastSearch search() throws IOException {
        index.refresh();
        return index.search(() -> "");
    }

    private void reopen(String madeOf) {
        index.close();
        index = PastIndex.open(folder, madeOf);
    }

    private static IncidentEvent event(String id, int revision, IncidentStatus status, String title, Change change) {
        Incident header = Samples.incident(id, revision, status, Precedence.FLASH, Precedence.FLASH, title);
        return Samples.event(header, change, change + " " + id, Samples.DESK.plusSeconds(revision));
    }

    private void closes(String id, String title) throws IOException {
        index.add(event(id, 1, IncidentStatus.OPEN, title, Change.OPENED));
        index.add(event(id, 2, IncidentStatus.CLOSED, title, Change.CLOSED));
    }

    @Test
    void aClosedIncidentIsFoundWithItsHeaderItsEventsAndItsReports() throws IOException {
        closes("CHN-USA.airspace.1", "Spy balloon over Montana");
        index.put("CHN-USA.airspace.1/r1", Samples.report("CHN-USA.airspace.1", "r1", "Spy balloon", null, null));
        index.put("CHN-USA.airspace.1/r1", Samples.report("CHN-USA.airspace.1", "r1", "Spy balloon", null, "wrong"));

        PastSearch past = search();
        Incident header = past.header("CHN-USA.airspace.1");
        assertThat(header).isNotNull();
        assertThat(header.coverage().top()).isNotEmpty();
        assertThat(past.timeline("CHN-USA.airspace.1"))
                .extracting(Moment::revision)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(past.reports("CHN-USA.airspace.1"))
                .singleElement()
                .satisfies(member -> assertThat(member.withdrawn()).isEqualTo("wrong"));
        assertThat(past.reportsNamed(Set.of("r1"))).hasSize(1);
        assertThat(past.reportsAbout(Pair.of("USA", "CHN"), "airspace", Instant.EPOCH, Samples.DESK.plusSeconds(9)))
                .hasSize(1);
        assertThat(past.announced(Set.of("CHN-USA.airspace.1", "CHN-USA.airspace.2")))
                .isEqualTo(Map.of("CHN-USA.airspace.1", Precedence.FLASH));
    }

    @Test
    void whatOpensAgainIsNoLongerAmongTheClosed() throws IOException {
        closes("CHN-USA.airspace.1", "Spy balloon");
        index.add(event("CHN-USA.airspace.1", 3, IncidentStatus.OPEN, "Spy balloon", Change.REOPENED));

        assertThat(search().header("CHN-USA.airspace.1")).isNull();
        assertThat(search().timeline("CHN-USA.airspace.1")).hasSize(3);
    }

    @Test
    void pagesHoldEveryClosedIncidentOnceInTheOrderOfClosing() throws IOException {
        for (int number = 1; number <= 120; number++) {
            closes("CHN-USA.airspace." + number, "Balloon " + number);
        }
        closes("GBR-RUS.expulsion.1", "Diplomats expelled");

        List<String> ids = new ArrayList<>();
        ClosedQuery.Place after = null;
        List<Incident> page;
        do {
            page = search().closed(ClosedQuery.page(null, after));
            page.forEach(incident -> ids.add(incident.id()));
            Incident last = page.get(page.size() - 1);
            after = ClosedQuery.Place.parse(new ClosedQuery.Place(Samples.DESK, last.id()).toString());
        } while (page.size() == ClosedQuery.PAGE);

        assertThat(ids).hasSize(121).doesNotHaveDuplicates();
        assertThat(search().count(ClosedQuery.page(Pair.of("GBR", "RUS"), null)))
                .isEqualTo(1);
    }

    @Test
    void findsWordsOfTwoChineseCharactersAndWordsWithoutTheirAccents() throws IOException {
        closes("CHN-USA.airspace.1", "\u4e2d\u56fd\u6c14\u7403\u98de\u8d8a\u8499\u5927\u62ff");
        closes("FRA-RUS.statement.1", "Macron r\u00e9pond \u00e0 Moscou");
        closes("GBR-RUS.expulsion.1", "Diplomats expelled");

        assertThat(found("\u6c14\u7403")).containsExactly("CHN-USA.airspace.1");
        assertThat(found("\u7403\u6c14")).isEmpty();
        assertThat(found("repond MOSCOU")).containsExactly("FRA-RUS.statement.1");
        assertThat(found("diplomats moscou")).isEmpty();
    }

    private List<String> found(String words) throws IOException {
        return search().closed(new ClosedQuery(null, words, null, null, 50)).stream()
                .map(Incident::id)
                .toList();
    }

    @Test
    void afterACrashNothingIsThereThatWasNotCommittedWithItsPlace() throws IOException {
        closes("CHN-USA.airspace.1", "Committed");
        index.commit(Map.of(EVENTS, 2L), false);
        closes("CHN-USA.airspace.2", "Not committed");

        reopen("a");
        assertThat(index.positions()).isEqualTo(Map.of(EVENTS, 2L));
        assertThat(index.wasWhole()).isFalse();
        assertThat(search().header("CHN-USA.airspace.1")).isNotNull();
        assertThat(search().header("CHN-USA.airspace.2")).isNull();
    }

    @Test
    void anIndexOfOtherTopicsOrOneThatIsBrokenIsMadeAgain() throws IOException {
        closes("CHN-USA.airspace.1", "Spy balloon");
        index.commit(Map.of(EVENTS, 2L), true);
        reopen("a");
        assertThat(index.wasWhole()).isTrue();

        reopen("b");
        assertThat(index.positions()).isEmpty();
        assertThat(search().header("CHN-USA.airspace.1")).isNull();

        index.commit(Map.of(EVENTS, 7L), true);
        index.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "not an index");
            }
        }
        index = PastIndex.open(folder, "b");
        assertThat(index.positions()).isEmpty();
    }

    @Test
    void aSecondConsoleOnTheSameFolderIsToldSo() {
        assertThatThrownBy(() -> PastIndex.open(folder, "a"))
                .isInstanceOf(PastException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void forgetsWhatTheTopicsDoNotKeepEither() throws IOException {
        closes("CHN-USA.airspace.1", "Spy balloon");
        index.forget(Samples.DESK.plusSeconds(2));
        assertThat(search().timeline("CHN-USA.airspace.1"))
                .extracting(Moment::revision)
                .containsExactly(2);
        index.forget(Samples.DESK.plusSeconds(9));
        assertThat(search().count(ClosedQuery.page(null, null))).isZero();
    }

    @Test
    void tellsAgainWhatTheDeskWeighsOldestFirst() throws IOException {
        closes("CHN-USA.airspace.1", "Spy balloon");
        List<String> told = new ArrayList<>();
        search().recall(Samples.DESK, event -> told.add(event.id()));
        assertThat(told).containsExactly("CHN-USA.airspace.1:1", "CHN-USA.airspace.1:2");
    }
}
