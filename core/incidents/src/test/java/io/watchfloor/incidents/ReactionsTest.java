package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Precedence;
import org.junit.jupiter.api.Test;

/** A visit to Taipei and what Beijing makes of it, told as stories. */
class ReactionsTest {
    private final Story story = new Story();

    private static Reporting visit(String id, double hours) {
        return Reporting.of(id, hours, "bbc").about("TWN-USA", "visit").affecting("CHN-USA", "CHN");
    }

    private static Reporting reaction(String id, double hours, String source) {
        return Reporting.of(id, hours, "cnn").about("CHN-USA", "threat").by(source);
    }

    @Test
    void anAffectedPairOpensNothingUntilTheThirdPartyReacts() {
        story.given(visit("a", 0));
        assertThat(story.events).isEmpty();

        story.given(reaction("b", 5, "CHN"));
        assertThat(story.last().id()).isEqualTo("CHN-USA.threat.1");
        assertThat(story.last().coverage().carriers()).isNull();
        assertThat(story.last().coverage().reports()).isEqualTo(2);
        assertThat(story.last().coverage().publishers()).containsExactly("cnn");
        assertThat(story.last().level().computed()).isEqualTo(Precedence.PRIORITY);
    }

    @Test
    void anAffectedReportJoinsAReactionThatIsThere() {
        story.given(reaction("b", 0, "CHN"), visit("a", 3));
        assertThat(story.last().coverage().reports()).isEqualTo(2);
        assertThat(story.memberships.values())
                .extracting(IncidentReport::incident)
                .containsOnly("CHN-USA.threat.1");
    }

    @Test
    void whatTheOtherSideDoesIsNoReaction() {
        story.given(visit("a", 0), reaction("b", 5, "USA"));
        assertThat(story.last().coverage().reports()).isEqualTo(1);
    }

    @Test
    void whatTheThirdPartyDoesInAnotherMatterIsNoReaction() {
        Reporting balloon =
                Reporting.of("b", 5, "cnn").about("CHN-USA", "airspace").by("CHN");
        story.given(
                visit("a", 0).reactingIn("visit", "threat"),
                balloon,
                visit("c", 6).reactingIn("visit", "threat"));
        assertThat(story.last().id()).isEqualTo("CHN-USA.airspace.1");
        assertThat(story.last().coverage().reports()).isEqualTo(1);

        story.given(reaction("d", 7, "CHN"));
        assertThat(story.last().id()).isEqualTo("CHN-USA.threat.1");
        assertThat(story.last().coverage().reports()).isEqualTo(3);
    }

    @Test
    void whatAPersonMovedStaysThereWhenItsTextIsCorrected() {
        Reporting moved = visit("a", 3);
        story.given(
                reaction("b", 0, "CHN"),
                Reporting.of("c", 1, "ap").about("CHN-USA", "airspace").by("USA"),
                moved);
        story.given(Regroups.move("m", 4, "CHN-USA.threat.1", 0, moved.id(), "CHN-USA.airspace.1", 0));
        story.given(moved.revision(2).arriving(Story.hour(5)));
        assertThat(story.last().id()).isEqualTo("CHN-USA.airspace.1");
        assertThat(story.memberships
                        .get("CHN-USA.airspace.1/" + moved.id())
                        .placed()
                        .rule())
                .isEqualTo("person");
        assertThat(story.incident("CHN-USA.threat.1").coverage().reports()).isEqualTo(1);
    }

    @Test
    void aReactionAWeekLaterIsAnother() {
        story.given(visit("a", 0), reaction("b", 24 * 8, "CHN"));
        assertThat(story.last().coverage().reports()).isEqualTo(1);
    }

    @Test
    void aWithdrawnAffectedReportLeavesTheReaction() {
        story.given(visit("a", 0), reaction("b", 5, "CHN")).given(visit("a", 0).withdrawn(Story.hour(6)));
        assertThat(story.last().coverage().reports()).isEqualTo(1);
        assertThat(story.last().coverage().withdrawn()).isEqualTo(1);
    }
}
