package io.watchfloor.proofs.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.proofs.year.Happened.Level;
import io.watchfloor.testkit.Books;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the year, with made-up lines. */
class YearFilesTest {
    private static final String EVENTS = "first_time\tlevel\tpairs\twhat\theadline_ids\tparty\tsecond_level";
    private static final String WINDOWS = "window\tpair\tid\tpublished\toutlet\theadline\tincident";

    @Test
    void readsAnEventOfTheYardstick() {
        Happened event = Happened.parse(
                        List.of(EVENTS, "2023-05-02T10:00:00Z\tW\tA-B,B-C\tattack: a strike\th1,h2\tactor A\tB"), "y")
                .get(0);

        assertThat(event.month()).isEqualTo(YearMonth.of(2023, 5));
        assertThat(event.pairs()).containsExactly("A-B", "B-C");
        assertThat(event.kind()).isEqualTo("attack");
        assertThat(event.what()).isEqualTo("a strike");
        assertThat(event.headlines()).containsExactly("h1", "h2");
        assertThat(event.level()).isEqualTo(Level.WAKE);
        assertThat(event.byBoth()).isFalse();
    }

    @Test
    void saysWhichLineIsNoEvent() {
        assertThatThrownBy(() -> Happened.parse(
                        List.of(EVENTS, "2023-05-02T10:00:00Z\tX\tA-B\tattack: a strike\th1\tactor A\tB"), "y.tsv"))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("y.tsv:2: 'X' is none of W, B, C");
    }

    @Test
    void readsWindowsWithWhatIsFiledUnderNone() {
        List<StoryWindow> windows = StoryWindow.parse(
                List.of(
                        WINDOWS,
                        "D0\tA-B\th1\t2023-05-02T10:00:00Z\tOne\tsomething\tD0.it",
                        "D2\tA-C\th2\t2023-05-02T10:00:00Z\tOne\tsomething\t-"),
                "s");

        assertThat(windows).extracting(StoryWindow::open).containsExactly(true, false);
        assertThat(windows.get(0).rows()).containsExactly(new StoryWindow.Row("h1", "D0.it"));
        assertThat(windows.get(1).rows().get(0).filed()).isFalse();
    }

    @Test
    void theRegionOfAPartyIsTheFileThatTellsWhoItIs() {
        Regions regions = Regions.of(Books.house());

        assertThat(regions.of(List.of("CHN-USA"))).containsExactly("americas", "asia");
        assertThat(regions.of(List.of("NATO-RUS"))).containsExactly("blocs", "europe");
        assertThat(regions.of(List.of("USA-?"))).containsExactly("americas", "elsewhere");
    }

    @Test
    void withoutTheDataThereIsNothingToProve(@TempDir Path empty) {
        assertThat(YearData.find(Optional.of(empty), empty)).isEmpty();
        assertThat(YearData.absent()).contains("skipped").contains("WATCHFLOOR_SHARED");
    }
}
