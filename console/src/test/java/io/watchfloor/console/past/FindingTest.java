package io.watchfloor.console.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.board.search.SearchQuery;
import io.watchfloor.board.search.SearchStoppedException;
import io.watchfloor.board.search.SearchText;
import io.watchfloor.board.view.ClosedQuery;
import io.watchfloor.board.view.Hits;
import io.watchfloor.model.Change;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is searched for in the index is found, a page after the other, and within a time. */
class FindingTest {
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

    private void is(String id, IncidentStatus status, String title) throws IOException {
        Incident header = Samples.incident(id, 1, status, Precedence.FLASH, Precedence.FLASH, title);
        index.add(Samples.event(header, Change.UPDATED, "it is so", Samples.DESK));
    }

    private void closes(String id, String title) throws IOException {
        is(id, IncidentStatus.OPEN, title);
        is(id, IncidentStatus.CLOSED, title);
    }

    private SearchQuery query(String text) {
        return SearchText.parse(text, Samples.DESK);
    }

    private List<String> incidents(String text) throws IOException {
        return search().incidents(query(text), null, 20).found().stream()
                .map(Incident::id)
                .toList();
    }

    @Test
    void aChineseWordIsFoundHoweverItIsWritten() throws IOException {
        is("CHN-USA.airspace.1", IncidentStatus.OPEN, "中國抗議擊落氣球");
        is("CHN-USA.airspace.2", IncidentStatus.OPEN, "中国抗议击落气球");
        is("KOR-PRK.posture.3", IncidentStatus.OPEN, "北韓試射飛彈");
        is("KOR-PRK.posture.4", IncidentStatus.OPEN, "朝鲜试射导弹");

        assertThat(incidents("中国")).containsExactlyInAnyOrder("CHN-USA.airspace.1", "CHN-USA.airspace.2");
        assertThat(incidents("中國")).containsExactlyInAnyOrder("CHN-USA.airspace.1", "CHN-USA.airspace.2");
        assertThat(incidents("北韓")).containsExactlyInAnyOrder("KOR-PRK.posture.3", "KOR-PRK.posture.4");
        assertThat(incidents("朝鲜")).containsExactlyInAnyOrder("KOR-PRK.posture.3", "KOR-PRK.posture.4");
        assertThat(incidents("飞弹")).containsExactlyInAnyOrder("KOR-PRK.posture.3", "KOR-PRK.posture.4");
    }

    @Test
    void findsOpenAndClosedIncidentsByWordsAndFields() throws IOException {
        closes("CHN-USA.airspace.1", "Spy balloon over Montana");
        is("CHN-USA.official-visit.1", IncidentStatus.OPEN, "Blinken postpones trip");
        closes("GBR-RUS.expulsion.1", "Moscow expels diplomats, balloon unseen");

        assertThat(incidents("balloon")).containsExactly("CHN-USA.airspace.1", "GBR-RUS.expulsion.1");
        assertThat(incidents("\"balloon over\"")).containsExactly("CHN-USA.airspace.1");
        assertThat(incidents("\"over balloon\"")).isEmpty();
        assertThat(incidents("BALLO* pair:CHN-USA")).containsExactly("CHN-USA.airspace.1");
        assertThat(incidents("state:USA")).containsExactly("CHN-USA.airspace.1", "CHN-USA.official-visit.1");
        assertThat(incidents("state:USA state:RUS")).isEmpty();
        assertThat(incidents("subject:expulsion urgency:P1")).containsExactly("GBR-RUS.expulsion.1");
        assertThat(incidents("urgency:P2")).isEmpty();
        assertThat(incidents("status:open owner:nobody")).containsExactly("CHN-USA.official-visit.1");
        assertThat(incidents("owner:ada")).isEmpty();
        assertThat(incidents("until:2023-01-01")).isEmpty();
        assertThat(incidents("since:2023-02-01 until:2023-02-04 expels")).containsExactly("GBR-RUS.expulsion.1");
        assertThat(incidents("...")).as("no word").isEmpty();
        assertThat(incidents("")).hasSize(3);

        is("CHN-USA.official-visit.1", IncidentStatus.CLOSED, "Blinken postpones trip");
        assertThat(incidents("status:open")).isEmpty();
        assertThat(incidents("postpones status:closed")).hasSize(1);
    }

    @Test
    void findsReportsAndHeadlinesThatNoRuleTookAPageAfterTheOther() throws IOException {
        for (int number = 0; number < 30; number++) {
            index.put(Headline.of(
                    "h" + number + "-headline",
                    "feed",
                    "Outlet",
                    "A balloon, " + number,
                    number == 7 ? "over Montana" : null,
                    "en",
                    Samples.DESK.minusSeconds(number)));
        }
        IncidentReport taken = Samples.report("CHN-USA.airspace.1", "h3", "A balloon, 3", null, null);
        index.put("CHN-USA.airspace.1/h3", taken);
        PastSearch past = search();

        List<String> ids = new ArrayList<>();
        Hits<Headline> page = past.untaken(query("balloon"), null, 8);
        while (page.next() != null) {
            page.found().forEach(each -> ids.add(each.id()));
            page = past.untaken(query("balloon"), ClosedQuery.Place.parse(page.next()), 8);
        }
        page.found().forEach(each -> ids.add(each.id()));
        assertThat(ids).hasSize(29).doesNotHaveDuplicates().doesNotContain("h3-headline");
        assertThat(past.untaken(query("montana"), null, 8).found())
                .extracting(Headline::id)
                .containsExactly("h7-headline");
        assertThat(past.untaken(query("balloon state:CHN"), null, 8).found())
                .as("nothing is known of it but its words")
                .isEmpty();

        assertThat(past.reports(query("balloon pair:CHN-USA"), null, 8).found())
                .extracting(each -> each.report().id())
                .containsExactly(taken.report().id());
        assertThat(past.reports(query("balloon status:open"), null, 8).found()).isEmpty();

        index.forgetHeadlines(Samples.DESK.plusSeconds(1));
        assertThat(search().untaken(query("balloon"), null, 8).found()).isEmpty();
    }

    @Test
    void aSearchThatTakesTooLongIsStopped() throws IOException {
        try (Directory memory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(new Words()))) {
            writer.addDocument(Entries.of(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH)));
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                assertThat(new Finding(searcher, query(""), null, 5, 60_000)
                                .incidents()
                                .found())
                        .hasSize(1);
                assertThatThrownBy(() -> new Finding(searcher, query(""), null, 5, 0).incidents())
                        .isInstanceOf(SearchStoppedException.class)
                        .hasMessageContaining("was stopped");
            }
        }
    }
}
