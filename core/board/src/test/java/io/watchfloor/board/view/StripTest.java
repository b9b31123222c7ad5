package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.board.view.Strip.Mark;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The picture of an incident. */
class StripTest {
    private static Mark mark(double hours, String publisher, String facet, boolean reprint) {
        return mark(hours, publisher, publisher, facet, reprint);
    }

    private static Mark mark(double hours, String publisher, String outlet, String facet, boolean reprint) {
        return new Mark(Instant.EPOCH.plusSeconds(Math.round(hours * 3600)), publisher, outlet, facet, reprint);
    }

    private static Strip of(List<Mark> marks) {
        return Strip.of(marks, marks.stream().map(Mark::publisher).toList());
    }

    @Test
    void aLetterStandsOnlyWhereItHasRoom() {
        Strip strip = new Strip(
                List.of(),
                List.of(
                        new Strip.Turn(0, 1, "A", "sighting"),
                        new Strip.Turn(8, 2, "B", "regret"),
                        new Strip.Turn(15, 3, "C", "called off"),
                        new Strip.Turn(70, 4, "D", "shoot down")),
                List.of(),
                List.of(),
                null,
                null);

        assertThat(strip.apart(11)).extracting(Strip.Turn::letter).containsExactly("A", "C", "D");
        assertThat(strip.apart(65)).extracting(Strip.Turn::letter).containsExactly("A", "D");
    }

    @Test
    void lanesStandInTheOrderOfTheirFirstWordWhateverOrderReportsCameIn() {
        Strip strip = of(List.of(
                mark(5, "late", "shot", false), mark(0, "first", "seen", false), mark(2, "second", "seen", false)));
        assertThat(strip.lanes()).extracting(Strip.Lane::name).containsExactly("first", "second", "late");
        assertThat(strip.turns()).extracting(Strip.Turn::letter).containsExactly("A", "B");
        assertThat(strip.turns()).extracting(Strip.Turn::name).containsExactly("seen", "shot");
        assertThat(strip.voices()).extracting(Strip.Step::count).containsExactly(1, 2, 3);
        assertThat(strip.most()).isEqualTo(3);
    }

    @Test
    void aLaneHasTheNameOfItsOutletAndNoId() {
        assertThat(of(List.of(
                                mark(0, "meridian-wire", "Meridian Wire", null, false),
                                mark(1, "prairie-papers", "Prairie Sentinel", null, false),
                                mark(2, "prairie-papers", "Prairie Herald", null, true),
                                mark(3, "state media CHN", "East Lantern News", null, false)))
                        .lanes())
                .extracting(Strip.Lane::name)
                .containsExactly("Meridian Wire", "Prairie Sentinel +1", "state media CHN");
    }

    @Test
    void theSmallOneIsAPathForEachColourAndOneOfSteps() {
        MiniStrip strip = MiniStrip.of(Samples.incident("CHN-USA.airspace.1", Precedence.PRIORITY));
        assertThat(strip.dots().values()).containsExactly("M57.5 6a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0");
        assertThat(strip.voices()).isEqualTo("M60.0 17.5H116.0");
    }

    @Test
    void aReprintIsNoVoice() {
        Strip strip = of(List.of(mark(0, "wire", null, false), mark(1, "paper", null, true)));
        assertThat(Strip.of(List.of(mark(0, "wire", null, false), mark(1, "asks", null, false)), List.of("wire"))
                        .most())
                .as("who only asks is no voice")
                .isEqualTo(1);
        assertThat(strip.most()).isEqualTo(1);
        assertThat(strip.lanes().get(1).reprints()).isEqualTo(1);
    }

    @Test
    void foldsAPauseOfMoreThanAThird() {
        Strip strip = of(List.of(mark(0, "a", null, false), mark(1, "b", null, false), mark(20, "c", null, false)));
        assertThat(strip.folds()).hasSize(1);
        assertThat(strip.folds().get(0).words()).isEqualTo("⋯ 19 h");
        int pause = strip.lanes().get(2).dots().get(0).at()
                - strip.lanes().get(1).dots().get(0).at();
        assertThat(pause).isLessThan(600);
        assertThat(of(List.of(mark(0, "a", null, false), mark(1, "b", null, false), mark(2, "c", null, false)))
                        .folds())
                .as("hours are not folded")
                .isEmpty();
    }

    @Test
    void manyPublishersShareTheLastLane() {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            marks.add(mark(i, "p" + i, "f" + i, false));
        }
        Strip strip = of(marks);
        assertThat(strip.lanes()).hasSize(9);
        assertThat(strip.lanes().get(8).name()).isEqualTo("22 others");
        assertThat(strip.turns()).allSatisfy(turn -> assertThat(turn.facet()).isBetween(1, 6));
    }

    @Test
    void nothingAndOneReportAreDrawnToo() {
        assertThat(of(List.of()).lanes()).isEmpty();
        assertThat(of(List.of(mark(0, "a", null, false)))
                        .lanes()
                        .get(0)
                        .dots()
                        .get(0)
                        .at())
                .isEqualTo(500);
        assertThat(Row.of(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH))
                        .strip()
                        .dots())
                .hasSize(1);
    }

    @Test
    void messagesAreFoundByTheirIncident() {
        assertThat(Delivery.incident("CHN-USA.airspace.7:12+again@desk")).isEqualTo("CHN-USA.airspace.7");
        assertThat(Delivery.incident("digest:CHN-USA.airspace.7:12@desk")).isEmpty();
        assertThat(Delivery.incident("heartbeat:2023-02-03T00:00:00Z@ops")).isEmpty();
    }
}
