package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Precedence;
import org.junit.jupiter.api.Test;

/** What a withdrawn, a corrected and a repeated report do to their incident. */
class CorrectionLogicTest {
    private final Story story = new Story();

    @Test
    void aWithdrawnReportStaysListedAndCountsForNothing() {
        Reporting second = Reporting.of("b", 1, "cnn");
        story.given(
                Reporting.of("a", 0, "bbc").entry(),
                second.entry(),
                second.withdrawn(second.at().plusSeconds(60)));
        assertThat(story.types()).endsWith(Change.CORRECTED);
        assertThat(story.event().why()).endsWith("a report was withdrawn, 1 remains");
        assertThat(story.last().coverage().reports()).isEqualTo(1);
        assertThat(story.last().coverage().withdrawn()).isEqualTo(1);
        assertThat(story.last().coverage().publishers()).containsExactly("bbc");
        assertThat(story.memberships.values())
                .extracting(IncidentReport::withdrawn)
                .containsExactlyInAnyOrder(null, "corrected");
    }

    @Test
    void aCorrectedTextReplacesItsOlderOne() {
        story.given(
                Reporting.of("a", 0, "bbc")
                        .precedence(Precedence.IMMEDIATE)
                        .byOfficial()
                        .entry(),
                Reporting.of("a", 0, "bbc").revision(2).entry());
        assertThat(story.last().coverage().reports()).isEqualTo(1);
        assertThat(story.last().level().computed()).isEqualTo(Precedence.PRIORITY);
        assertThat(story.last().level().announced()).isEqualTo(Precedence.IMMEDIATE);
    }

    @Test
    void aCorrectedTextThatSaysTheSameIsNoNews() {
        story.given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.of("b", 1, "cnn").entry(),
                Reporting.of("a", 2, "bbc").revision(2).entry());
        assertThat(story.types()).containsExactly(Change.OPENED, Change.CORROBORATED, Change.UPDATED);
        assertThat(story.last().coverage().reports()).isEqualTo(2);
    }

    @Test
    void aRepeatedOffsetAndARepeatedReportHaveNoEffect() {
        story.given(
                Reporting.of("a", 0, "bbc").entry(), Reporting.of("a", 0, "bbc").entry());
        assertThat(story.logic
                        .apply(Reporting.of("b", 1, "cnn").entry(), Reporting.cause(1))
                        .events())
                .isEmpty();
        assertThat(story.last().coverage().reports()).isEqualTo(1);
    }
}
