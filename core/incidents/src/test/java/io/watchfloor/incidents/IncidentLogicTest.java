package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch.Escalation;
import io.watchfloor.model.Signal;
import org.junit.jupiter.api.Test;

/** Reads as stories: given these reports, this incident. */
class IncidentLogicTest {
    private final Story story = new Story();

    @Test
    void opensWithTheFirstReportAndKeepsItsNumber() {
        story.given(
                Reporting.of("a", 0, "bbc").entry(), Reporting.of("b", 5, "cnn").entry());

        assertThat(story.types()).containsExactly(Change.OPENED, Change.CORROBORATED);
        assertThat(story.last().id()).isEqualTo("CHN-USA.airspace.1");
        assertThat(story.last().revision()).isEqualTo(2);
        assertThat(story.last().coverage().publishers()).containsExactly("bbc", "cnn");
        assertThat(story.last().level().credibility()).isEqualTo(2);
        assertThat(story.memberships.values())
                .extracting(IncidentReport::incident)
                .containsOnly("CHN-USA.airspace.1");
    }

    @Test
    void closesWhenQuietDatedWithItsDueTimeAndOpensTheNextNumber() {
        story.given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.tick(73),
                Reporting.of("b", 100, "cnn").entry());

        assertThat(story.types()).containsExactly(Change.OPENED, Change.CLOSED, Change.OPENED);
        assertThat(story.events.get(1).at()).isEqualTo(Reporting.START.plus(Reporting.GATHER));
        assertThat(story.events.get(1).incident().course().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(story.events.get(1).why()).endsWith("went quiet, closed with 1 report from 1 publisher");
        assertThat(story.last().id()).isEqualTo("CHN-USA.airspace.2");
    }

    @Test
    void doesNotCloseAtTheVeryEndOfTheWindow() {
        story.given(Reporting.of("a", 0, "bbc").entry(), Reporting.tick(72));
        assertThat(story.types()).containsExactly(Change.OPENED);
    }

    @Test
    void aLateReportOpensAClosedIncidentAgainWhenItMovesTheQuietPoint() {
        story.given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.tick(80),
                Reporting.of("b", 60, "cnn").arriving(Reporting.START.plusSeconds(81 * 3600)));

        assertThat(story.types()).containsExactly(Change.OPENED, Change.CLOSED, Change.REOPENED);
        assertThat(story.last().course().closed()).isNull();
        assertThat(story.last().coverage().reports()).isEqualTo(2);
    }

    @Test
    void anOpinionWaitsUntilSomethingOpens() {
        story.given(Reporting.of("a", 0, "bbc").opinion().entry());
        assertThat(story.events).isEmpty();

        story.given(Reporting.of("b", 3, "cnn").entry());
        assertThat(story.types()).containsExactly(Change.OPENED);
        assertThat(story.last().coverage().reports()).isEqualTo(2);
        assertThat(story.last().coverage().publishers()).containsExactly("cnn");
    }

    @Test
    void whatWaitedInVainIsForgotten() {
        story.given(Reporting.of("a", 0, "bbc").opinion().entry(), Reporting.tick(24 * 11));
        assertThat(story.store.members(Reporting.PAIR)).isEmpty();
    }

    /** A report puts off when its incident goes quiet; the tick comes long after both times. */
    @Test
    void whatWasPutOffHappensAtItsNewTime() {
        story.given(
                Reporting.of("a", 0, "bbc").entry(), Reporting.of("b", 5, "cnn").entry());
        story.events.clear();
        story.given(Reporting.tick(24 * 11));
        assertThat(story.types()).containsExactly(Change.CLOSED);
        assertThat(story.events.get(0).at()).isAfter(Reporting.START.plus(Reporting.GATHER));
        assertThat(story.events.get(0).knownAt()).isEqualTo(story.events.get(0).at());
    }

    @Test
    void whatIsOlderThanAWeekOpensNothing() {
        story.given(Reporting.of("a", 0, "bbc").arriving(Reporting.START.plusSeconds(8 * 24 * 3600)));
        assertThat(story.events).isEmpty();
    }

    @Test
    void immediateIsHeldUntilASecondPublisherOrAnOfficialConfirms() {
        story.given(Reporting.of("a", 0, "bbc").precedence(Precedence.IMMEDIATE).entry());
        assertThat(story.last().level().computed()).isEqualTo(Precedence.PRIORITY);
        assertThat(story.last().level().held()).contains("one publisher");

        story.given(Reporting.of("b", 1, "cnn").precedence(Precedence.IMMEDIATE).entry());
        assertThat(story.last().level().computed()).isEqualTo(Precedence.IMMEDIATE);
        assertThat(story.last().level().held()).isNull();
        assertThat(story.types()).containsExactly(Change.OPENED, Change.ESCALATED);
    }

    @Test
    void anOfficialOfAPartyNeedsNoSecondPublisher() {
        story.given(Reporting.of("a", 0, "bbc")
                .precedence(Precedence.IMMEDIATE)
                .byOfficial()
                .entry());
        assertThat(story.last().level().computed()).isEqualTo(Precedence.IMMEDIATE);
    }

    @Test
    void unknownRolesHoldAnImmediateHoweverManyPublishers() {
        story.given(
                Reporting.of("a", 0, "bbc")
                        .precedence(Precedence.IMMEDIATE)
                        .rolesUnknown()
                        .entry(),
                Reporting.of("b", 1, "cnn")
                        .precedence(Precedence.IMMEDIATE)
                        .rolesUnknown()
                        .entry());
        assertThat(story.last().level().computed()).isEqualTo(Precedence.PRIORITY);
        assertThat(story.last().level().held()).contains("roles");
    }

    @Test
    void threePublishersInTwoHoursRaiseToFlash() {
        Escalation rule = new Escalation(3, 2, Precedence.FLASH);
        story.given(
                Reporting.of("a", 0, "bbc").escalate(rule).entry(),
                Reporting.of("b", 1, "cnn").escalate(rule).entry(),
                Reporting.of("c", 1.9, "afp").escalate(rule).entry());
        assertThat(story.last().level().computed()).isEqualTo(Precedence.FLASH);
        assertThat(story.types()).endsWith(Change.ESCALATED);
    }

    @Test
    void threePublishersInADayRaiseNothing() {
        Escalation rule = new Escalation(3, 2, Precedence.FLASH);
        story.given(
                Reporting.of("a", 0, "bbc").escalate(rule).entry(),
                Reporting.of("b", 3, "cnn").escalate(rule).entry(),
                Reporting.of("c", 6, "afp").escalate(rule).entry());
        assertThat(story.last().level().computed()).isEqualTo(Precedence.PRIORITY);
    }

    @Test
    void aCooperativeReportEasesAndTheNextHostileOneTurnsItAgain() {
        story.given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.of("b", 5, "cnn").cooperative().entry());
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.EASED);
        assertThat(story.last().level().computed()).isEqualTo(Precedence.ROUTINE);
        assertThat(story.last().level().announced()).isEqualTo(Precedence.PRIORITY);
        assertThat(story.last().level().signal()).isEqualTo(Signal.COOPERATIVE);

        story.given(Reporting.of("c", 9, "afp").entry());
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.OPEN);
        assertThat(story.last().level().computed()).isEqualTo(Precedence.PRIORITY);
    }

    @Test
    void aDenialByAPartyMarksAndLowersCredibility() {
        story.given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.of("b", 2, "xinhua").deniedBy("CHN").entry());
        assertThat(story.types()).containsExactly(Change.OPENED, Change.DENIED);
        assertThat(story.last().coverage().deniedBy()).containsExactly("CHN");
        assertThat(story.last().level().credibility()).isEqualTo(5);
    }

    @Test
    void aDenialThatStandsForHalfTheGatherTimeEases() {
        story.given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.of("b", 2, "xinhua").deniedBy("CHN").entry(),
                Reporting.tick(40));
        assertThat(story.types()).endsWith(Change.DENIED, Change.EASED);
        assertThat(story.events.get(2).at()).isEqualTo(Reporting.START.plusSeconds(38 * 3600));
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.EASED);

        story.given(Reporting.of("c", 41, "afp").entry());
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void aDenialThatIsAnsweredDoesNotEase() {
        story.given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.of("b", 2, "xinhua").deniedBy("CHN").entry(),
                Reporting.of("c", 10, "afp").entry(),
                Reporting.tick(60));
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void aNewFacetIsADevelopmentAndNotANewIncident() {
        story.given(
                Reporting.of("a", 0, "bbc").facet("sighting").entry(),
                Reporting.of("b", 2, "bbc").facet("shoot-down").entry());
        assertThat(story.types()).containsExactly(Change.OPENED, Change.DEVELOPED);
    }

    @Test
    void aBridgeJoinsOneAndLinksTheOther() {
        story.given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.of("b", 100, "cnn").entry(),
                Reporting.of("c", 50, "afp").arriving(Reporting.START.plusSeconds(101 * 3600)));
        assertThat(story.last().id()).isEqualTo("CHN-USA.airspace.2");
        assertThat(story.last().ties().continues()).containsExactly("CHN-USA.airspace.1");
    }

    @Test
    void backfillIsRecordedAndNeverAnnunciated() {
        story.given(
                Reporting.of("a", 0, "bbc").fromBackfill().entry(),
                Reporting.of("b", 1, "cnn").entry());
        assertThat(story.events).extracting(IncidentEvent::annunciates).containsExactly(false, true);
    }

    @Test
    void aNumberIsNeverGivenTwiceEvenAfterTheIncidentLeftTheStore() {
        story.given(Reporting.of("a", 0, "bbc").entry(), Reporting.tick(24 * 40));
        assertThat(story.store.members(Reporting.PAIR)).isEmpty();
        story.given(Reporting.of("b", 24 * 41, "cnn").entry());
        assertThat(story.last().id()).isEqualTo("CHN-USA.airspace.2");
    }
}
