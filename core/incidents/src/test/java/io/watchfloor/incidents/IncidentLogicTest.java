package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch.Escalation;
import io.watchfloor.model.Signal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads as stories: given these reports, this incident. */
class IncidentLogicTest {
    private final MemoryIncidentStore store = new MemoryIncidentStore();
    private final IncidentLogic logic = new IncidentLogic(store, "test");
    private final List<IncidentEvent> events = new ArrayList<>();
    private final List<IncidentReport> memberships = new ArrayList<>();
    private long offset;

    private void given(JournalEntry... entries) {
        for (JournalEntry entry : entries) {
            Outputs outputs = logic.apply(entry, Reporting.cause(offset++));
            events.addAll(outputs.events());
            memberships.addAll(outputs.reports());
        }
    }

    private Incident last() {
        return events.get(events.size() - 1).incident();
    }

    private List<Change> types() {
        return events.stream().map(IncidentEvent::type).toList();
    }

    @Test
    void opensWithTheFirstReportAndKeepsItsNumber() {
        given(Reporting.of("a", 0, "bbc").entry(), Reporting.of("b", 5, "cnn").entry());

        assertThat(types()).containsExactly(Change.OPENED, Change.CORROBORATED);
        assertThat(last().id()).isEqualTo("CHN-USA.airspace.1");
        assertThat(last().revision()).isEqualTo(2);
        assertThat(last().coverage().publishers()).containsExactly("bbc", "cnn");
        assertThat(last().level().credibility()).isEqualTo(2);
        assertThat(memberships).extracting(IncidentReport::incident).containsOnly("CHN-USA.airspace.1");
    }

    @Test
    void closesWhenQuietDatedWithItsDueTimeAndOpensTheNextNumber() {
        given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.tick(73),
                Reporting.of("b", 100, "cnn").entry());

        assertThat(types()).containsExactly(Change.OPENED, Change.CLOSED, Change.OPENED);
        assertThat(events.get(1).at()).isEqualTo(Reporting.START.plus(Reporting.GATHER));
        assertThat(events.get(1).incident().course().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(events.get(1).why()).endsWith("went quiet, closed with 1 report from 1 publisher");
        assertThat(last().id()).isEqualTo("CHN-USA.airspace.2");
    }

    @Test
    void doesNotCloseAtTheVeryEndOfTheWindow() {
        given(Reporting.of("a", 0, "bbc").entry(), Reporting.tick(72));
        assertThat(types()).containsExactly(Change.OPENED);
    }

    @Test
    void aLateReportOpensAClosedIncidentAgainWhenItMovesTheQuietPoint() {
        given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.tick(80),
                Reporting.of("b", 60, "cnn").arriving(Reporting.START.plusSeconds(81 * 3600)));

        assertThat(types()).containsExactly(Change.OPENED, Change.CLOSED, Change.REOPENED);
        assertThat(last().course().closed()).isNull();
        assertThat(last().coverage().reports()).isEqualTo(2);
    }

    @Test
    void anOpinionWaitsUntilSomethingOpens() {
        given(Reporting.of("a", 0, "bbc").opinion().entry());
        assertThat(events).isEmpty();

        given(Reporting.of("b", 3, "cnn").entry());
        assertThat(types()).containsExactly(Change.OPENED);
        assertThat(last().coverage().reports()).isEqualTo(2);
        assertThat(last().coverage().publishers()).containsExactly("cnn");
    }

    @Test
    void whatWaitedInVainIsForgotten() {
        given(Reporting.of("a", 0, "bbc").opinion().entry(), Reporting.tick(24 * 11));
        assertThat(store.members(Reporting.PAIR)).isEmpty();
    }

    /** A report puts off when its incident goes quiet; the tick comes long after both times. */
    @Test
    void whatWasPutOffHappensAtItsNewTime() {
        given(Reporting.of("a", 0, "bbc").entry(), Reporting.of("b", 5, "cnn").entry());
        events.clear();
        given(Reporting.tick(24 * 11));
        assertThat(types()).containsExactly(Change.CLOSED);
        assertThat(events.get(0).at()).isAfter(Reporting.START.plus(Reporting.GATHER));
        assertThat(events.get(0).knownAt()).isEqualTo(events.get(0).at());
    }

    @Test
    void whatIsOlderThanAWeekOpensNothing() {
        given(Reporting.of("a", 0, "bbc").arriving(Reporting.START.plusSeconds(8 * 24 * 3600)));
        assertThat(events).isEmpty();
    }

    @Test
    void immediateIsHeldUntilASecondPublisherOrAnOfficialConfirms() {
        given(Reporting.of("a", 0, "bbc").precedence(Precedence.IMMEDIATE).entry());
        assertThat(last().level().computed()).isEqualTo(Precedence.PRIORITY);
        assertThat(last().level().held()).contains("one publisher");

        given(Reporting.of("b", 1, "cnn").precedence(Precedence.IMMEDIATE).entry());
        assertThat(last().level().computed()).isEqualTo(Precedence.IMMEDIATE);
        assertThat(last().level().held()).isNull();
        assertThat(types()).containsExactly(Change.OPENED, Change.ESCALATED);
    }

    @Test
    void anOfficialOfAPartyNeedsNoSecondPublisher() {
        given(Reporting.of("a", 0, "bbc")
                .precedence(Precedence.IMMEDIATE)
                .byOfficial()
                .entry());
        assertThat(last().level().computed()).isEqualTo(Precedence.IMMEDIATE);
    }

    @Test
    void unknownRolesHoldAnImmediateHoweverManyPublishers() {
        given(
                Reporting.of("a", 0, "bbc")
                        .precedence(Precedence.IMMEDIATE)
                        .rolesUnknown()
                        .entry(),
                Reporting.of("b", 1, "cnn")
                        .precedence(Precedence.IMMEDIATE)
                        .rolesUnknown()
                        .entry());
        assertThat(last().level().computed()).isEqualTo(Precedence.PRIORITY);
        assertThat(last().level().held()).contains("roles");
    }

    @Test
    void threePublishersInTwoHoursRaiseToFlash() {
        Escalation rule = new Escalation(3, 2, Precedence.FLASH);
        given(
                Reporting.of("a", 0, "bbc").escalate(rule).entry(),
                Reporting.of("b", 1, "cnn").escalate(rule).entry(),
                Reporting.of("c", 1.9, "afp").escalate(rule).entry());
        assertThat(last().level().computed()).isEqualTo(Precedence.FLASH);
        assertThat(types()).endsWith(Change.ESCALATED);
    }

    @Test
    void threePublishersInADayRaiseNothing() {
        Escalation rule = new Escalation(3, 2, Precedence.FLASH);
        given(
                Reporting.of("a", 0, "bbc").escalate(rule).entry(),
                Reporting.of("b", 3, "cnn").escalate(rule).entry(),
                Reporting.of("c", 6, "afp").escalate(rule).entry());
        assertThat(last().level().computed()).isEqualTo(Precedence.PRIORITY);
    }

    @Test
    void aCooperativeReportEasesAndTheNextHostileOneTurnsItAgain() {
        given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.of("b", 5, "cnn").cooperative().entry());
        assertThat(last().course().status()).isEqualTo(IncidentStatus.EASED);
        assertThat(last().level().computed()).isEqualTo(Precedence.ROUTINE);
        assertThat(last().level().announced()).isEqualTo(Precedence.PRIORITY);
        assertThat(last().level().signal()).isEqualTo(Signal.COOPERATIVE);

        given(Reporting.of("c", 9, "afp").entry());
        assertThat(last().course().status()).isEqualTo(IncidentStatus.OPEN);
        assertThat(last().level().computed()).isEqualTo(Precedence.PRIORITY);
    }

    @Test
    void aDenialByAPartyMarksAndLowersCredibility() {
        given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.of("b", 2, "xinhua").deniedBy("CHN").entry());
        assertThat(types()).containsExactly(Change.OPENED, Change.DENIED);
        assertThat(last().coverage().deniedBy()).containsExactly("CHN");
        assertThat(last().level().credibility()).isEqualTo(5);
    }

    @Test
    void aDenialThatStandsForHalfTheGatherTimeEases() {
        given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.of("b", 2, "xinhua").deniedBy("CHN").entry(),
                Reporting.tick(40));
        assertThat(types()).endsWith(Change.DENIED, Change.EASED);
        assertThat(events.get(2).at()).isEqualTo(Reporting.START.plusSeconds(38 * 3600));
        assertThat(last().course().status()).isEqualTo(IncidentStatus.EASED);

        given(Reporting.of("c", 41, "afp").entry());
        assertThat(last().course().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void aDenialThatIsAnsweredDoesNotEase() {
        given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.of("b", 2, "xinhua").deniedBy("CHN").entry(),
                Reporting.of("c", 10, "afp").entry(),
                Reporting.tick(60));
        assertThat(last().course().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void aNewFacetIsADevelopmentAndNotANewIncident() {
        given(
                Reporting.of("a", 0, "bbc").facet("sighting").entry(),
                Reporting.of("b", 2, "bbc").facet("shoot-down").entry());
        assertThat(types()).containsExactly(Change.OPENED, Change.DEVELOPED);
    }

    @Test
    void aWithdrawnReportStaysListedAndCountsForNothing() {
        Reporting second = Reporting.of("b", 1, "cnn");
        given(
                Reporting.of("a", 0, "bbc").entry(),
                second.entry(),
                second.withdrawn(second.at().plusSeconds(60)));
        assertThat(types()).endsWith(Change.CORRECTED);
        assertThat(events.get(events.size() - 1).why()).endsWith("a report was withdrawn, 1 remains");
        assertThat(last().coverage().reports()).isEqualTo(1);
        assertThat(last().coverage().withdrawn()).isEqualTo(1);
        assertThat(last().coverage().publishers()).containsExactly("bbc");
        assertThat(memberships.get(memberships.size() - 1).withdrawn()).isEqualTo("corrected");
    }

    @Test
    void aCorrectedTextReplacesItsOlderOne() {
        given(
                Reporting.of("a", 0, "bbc")
                        .precedence(Precedence.IMMEDIATE)
                        .byOfficial()
                        .entry(),
                Reporting.of("a", 0, "bbc").revision(2).entry());
        assertThat(last().coverage().reports()).isEqualTo(1);
        assertThat(last().level().computed()).isEqualTo(Precedence.PRIORITY);
        assertThat(last().level().announced()).isEqualTo(Precedence.IMMEDIATE);
    }

    @Test
    void aCorrectedTextThatSaysTheSameIsNoNews() {
        given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.of("b", 1, "cnn").entry(),
                Reporting.of("a", 2, "bbc").revision(2).entry());
        assertThat(types()).containsExactly(Change.OPENED, Change.CORROBORATED, Change.UPDATED);
        assertThat(last().coverage().reports()).isEqualTo(2);
    }

    @Test
    void aRepeatedOffsetAndARepeatedReportHaveNoEffect() {
        given(Reporting.of("a", 0, "bbc").entry(), Reporting.of("a", 0, "bbc").entry());
        assertThat(logic.apply(Reporting.of("b", 1, "cnn").entry(), Reporting.cause(1))
                        .events())
                .isEmpty();
        assertThat(last().coverage().reports()).isEqualTo(1);
    }

    @Test
    void aBridgeJoinsOneAndLinksTheOther() {
        given(
                Reporting.of("a", 0, "bbc").entry(),
                Reporting.of("b", 100, "cnn").entry(),
                Reporting.of("c", 50, "afp").arriving(Reporting.START.plusSeconds(101 * 3600)));
        assertThat(last().id()).isEqualTo("CHN-USA.airspace.2");
        assertThat(last().ties().continues()).containsExactly("CHN-USA.airspace.1");
    }

    @Test
    void backfillIsRecordedAndNeverAnnunciated() {
        given(
                Reporting.of("a", 0, "bbc").fromBackfill().entry(),
                Reporting.of("b", 1, "cnn").entry());
        assertThat(events).extracting(IncidentEvent::annunciates).containsExactly(false, true);
    }

    @Test
    void aNumberIsNeverGivenTwiceEvenAfterTheIncidentLeftTheStore() {
        given(Reporting.of("a", 0, "bbc").entry(), Reporting.tick(24 * 40));
        assertThat(store.members(Reporting.PAIR)).isEmpty();
        given(Reporting.of("b", 24 * 41, "cnn").entry());
        assertThat(last().id()).isEqualTo("CHN-USA.airspace.2");
    }
}
