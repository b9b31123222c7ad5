package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Precedence;
import org.junit.jupiter.api.Test;

/** Who hears of what rules on trial do. */
class HearingTest {
    private final Story story = new Story();

    private static Reporting report(String id, double hours, String publisher) {
        return Reporting.of(id, hours, publisher);
    }

    @Test
    void ofARuleInShadowNobodyHears() {
        story.given(report("a", 0, "bbc").shadow(), report("b", 1, "cnn").shadow());
        assertThat(story.events).noneMatch(IncidentEvent::tells);
        assertThat(story.last().booked().shadow()).isTrue();
    }

    @Test
    void ofARuleInTestItsOwnerHearsAndNobodyIsCalled() {
        story.given(report("a", 0, "bbc").onTest("indopac-desk").precedence(Precedence.FLASH));
        assertThat(story.event().annunciates()).isTrue();
        assertThat(story.event().owners()).containsExactly("indopac-desk");
        assertThat(story.event().calls()).isFalse();
        assertThat(story.last().level().announced())
                .as("as urgent as it would be, held by one step")
                .isEqualTo(Precedence.IMMEDIATE);
    }

    @Test
    void whatRulesOnTrialMadeIsNewToTheDeskWhenAStableRuleReportsIt() {
        story.given(
                report("a", 0, "bbc").shadow(), report("b", 1, "bbc").onTest("indopac-desk"), report("c", 2, "bbc"));
        assertThat(story.types()).containsExactly(Change.OPENED, Change.OPENED, Change.OPENED);
        assertThat(story.events).extracting(IncidentEvent::annunciates).containsExactly(false, true, true);
        assertThat(story.event().owners()).isEmpty();
    }

    @Test
    void aRuleOnTrialDoesNotRaiseAnIncidentOfOthers() {
        story.given(report("a", 0, "bbc").precedence(Precedence.PRIORITY));
        story.given(report("b", 1, "cnn").precedence(Precedence.FLASH).onTest("indopac-desk"));
        assertThat(story.last().level().announced()).isEqualTo(Precedence.PRIORITY);
        assertThat(story.event().type()).isEqualTo(Change.CORROBORATED);
        assertThat(story.event().owners()).containsExactly("indopac-desk");
        story.given(report("c", 2, "afp").precedence(Precedence.FLASH).shadow());
        assertThat(story.event().annunciates()).isFalse();
        story.given(report("d", 3, "dpa").precedence(Precedence.FLASH));
        assertThat(story.event().type()).isEqualTo(Change.ESCALATED);
        assertThat(story.event().calls()).isTrue();
    }

    @Test
    void whoHeardOfAnIncidentAlsoHearsThatItsReportWasWithdrawn() {
        Reporting stable = report("a", 0, "bbc");
        story.given(stable, report("b", 1, "cnn").shadow());
        story.given(stable.withdrawn(Story.hour(2)));
        assertThat(story.event().type()).isEqualTo(Change.CORRECTED);
        assertThat(story.event().annunciates()).isTrue();
        assertThat(story.event().owners()).isEmpty();
    }

    @Test
    void anIncidentStaysInSightWhenItsOnlyReportIsWithdrawn() {
        Reporting only = report("a", 0, "bbc");
        story.given(only);
        story.given(only.withdrawn(Story.hour(1)));
        assertThat(story.event().type()).isEqualTo(Change.CORRECTED);
        assertThat(story.last().coverage().reports()).isZero();
        assertThat(story.last().booked().shadow()).isFalse();

        story.given(report("b", 2, "cnn").shadow());
        assertThat(story.last().booked().shadow())
                .as("what remains is in shadow")
                .isFalse();
    }

    @Test
    void whatWasNeverInSightStaysOutOfItWhenItIsWithdrawn() {
        Reporting only = report("a", 0, "bbc").shadow();
        story.given(only);
        story.given(only.withdrawn(Story.hour(1)));
        assertThat(story.last().booked().shadow()).isTrue();
        assertThat(story.event().tells()).isFalse();
    }

    @Test
    void whatARuleInTestTakesBackOnlyItsOwnerHears() {
        Reporting trial = report("a", 0, "bbc").onTest("indopac-desk");
        story.given(trial);
        story.given(trial.withdrawn(Story.hour(2)));
        assertThat(story.event().type()).isEqualTo(Change.CORRECTED);
        assertThat(story.event().owners()).containsExactly("indopac-desk");
    }

    @Test
    void theDailyCourseOfAStandingDisputeIsForDigests() {
        story.given(
                report("a", 0, "bbc").standing("War in Ukraine").telling("shells"),
                report("b", 1, "cnn").standing("War in Ukraine").telling("trenches"),
                report("c", 2, "cnn").standing("War in Ukraine").telling("mines"));
        assertThat(story.events).extracting(IncidentEvent::dailyCourse).containsExactly(true, true, false);
    }
}
