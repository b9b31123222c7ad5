package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Call;
import io.watchfloor.model.CallKind;
import io.watchfloor.model.EventCode;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.JournalEntry.Reported;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch.Bounds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of an incident wakes an officer, by points. */
class CallsTest {
    private final IncidentLogic logic = new IncidentLogic(new MemoryIncidentStore(), "test");
    private final List<IncidentEvent> events = new ArrayList<>();
    private long offset;

    private IncidentEvent apply(Reporting reporting) {
        return apply(reporting.report());
    }

    private IncidentEvent apply(Report report) {
        List<IncidentEvent> its = logic.apply(new Reported(report.headline().fetched(), report), new Cause(0, offset++))
                .events();
        events.addAll(its);
        return its.get(its.size() - 1);
    }

    private static Reporting strike(String headline, double hours, String publisher, int tenths) {
        return Reporting.of(headline, hours, publisher)
                .precedence(Precedence.ROUTINE)
                .gravity("lethal-strike", tenths);
    }

    private static Report expelling(String headline, double hours, String publisher, String act) {
        Report report = strike(headline, hours, publisher, 48).gravity(act, 48).report();
        Gravity gravity = report.gravity();
        EventCode code = new EventCode("SANCTION-expel", "166");
        return new Report(
                report.id(),
                report.headline(),
                report.match(),
                report.parties(),
                report.booked(),
                new Gravity(gravity.tenths(), act, code, gravity.news(), gravity.sum(), gravity.scoring()),
                report.print());
    }

    private static CallKind kind(IncidentEvent event) {
        return event.call() == null ? null : event.call().kind();
    }

    @Test
    void aSecondPublisherOfAGraveActCalls() {
        IncidentEvent first = apply(strike("A", 0, "AP", 55));
        IncidentEvent second = apply(strike("B", 0.2, "BBC", 50));

        assertThat(first.calls()).isFalse();
        assertThat(first.incident().level().computed()).isEqualTo(Precedence.PRIORITY);
        assertThat(second.calls()).isTrue();
        assertThat(second.call())
                .isEqualTo(new Call(
                        CallKind.ROSE,
                        Precedence.IMMEDIATE,
                        73,
                        "lethal-strike",
                        "A/us-china/spy-balloon",
                        "immediate: lethal strike, nothing like it for 30 days, 2 publishers within an hour"));
        assertThat(second.incident().level().arithmetic())
                .contains("raised to immediate by points: 7.3 = gravity 5.5 x 110 % + voices 1.3");
    }

    @Test
    void oneReliablePublisherCallsAtOnceWhenTheActIsGraveEnough() {
        assertThat(kind(apply(strike("A", 0, "AP", 75)))).isEqualTo(CallKind.OPENED);
    }

    @Test
    void onePublisherOfALesserActIsHeldUntilAnOfficialSaysSo() {
        IncidentEvent held = apply(strike("A", 0, "AP", 59).byOfficial());
        assertThat(held.incident().level().held()).isNull();

        IncidentEvent alone = apply(strike("X", 0, "AP", 59)
                .about("FRA-ITA", "airspace")
                .by("FRA")
                .gravity("lethal-strike", 59, Scorings.NO_LOSS));
        assertThat(alone.incident().level().held()).isEqualTo("one publisher and no official of a party");
        assertThat(alone.calls()).isFalse();
        IncidentEvent official = apply(strike("Y", 3, "AP", 20)
                .about("FRA-ITA", "airspace")
                .by("FRA")
                .byOfficial()
                .gravity("threat", 20, Scorings.NO_LOSS));
        assertThat(kind(official)).isEqualTo(CallKind.ROSE);
    }

    @Test
    void whatWasMissingForMoreThanADayIsToldAndCallsNobody() {
        IncidentEvent held = apply(strike("A", 0, "AP", 59).gravity("lethal-strike", 59, Scorings.NO_LOSS));
        IncidentEvent official = apply(strike("B", 25, "AP", 20).byOfficial().gravity("threat", 20, Scorings.NO_LOSS));

        assertThat(held.incident().level().held()).isEqualTo("one publisher and no official of a party");
        assertThat(official.incident().level().computed()).isEqualTo(Precedence.IMMEDIATE);
        assertThat(kind(official)).isEqualTo(CallKind.NONE);
        assertThat(official.calls()).isFalse();
    }

    @Test
    void aDullReportOfAnIncidentThatHasCalledCallsNobody() {
        apply(strike("A", 0, "AP", 55));
        apply(strike("B", 0.2, "BBC", 50));
        IncidentEvent dull = apply(strike("C", 30, "CNN", 20));

        assertThat(kind(dull)).isEqualTo(CallKind.NONE);
        assertThat(dull.calls()).isFalse();
    }

    @Test
    void whatIsNewAgainInAnIncidentThatHasCalledCallsAsADevelopment() {
        apply(strike("A", 0, "AP", 55));
        apply(strike("B", 0.2, "BBC", 50));
        IncidentEvent soon = apply(strike("C", 2, "AP", 55).gravity("seizure", 70));
        apply(strike("D", 26, "AP", 60).gravity("embassy-attack", 60));
        IncidentEvent later = apply(strike("E", 26.2, "BBC", 60).gravity("embassy-attack", 60));

        assertThat(kind(soon)).isEqualTo(CallKind.NONE);
        assertThat(kind(later)).isEqualTo(CallKind.DEVELOPMENT);
        assertThat(later.call().term()).isEqualTo("embassy-attack");
    }

    @Test
    void anotherGraveActOfTheSameDayCallsAsADevelopmentAndTheSameActDoesNot() {
        apply(strike("A", 0, "AP", 75));
        IncidentEvent same = apply(strike("B", 8, "BBC", 75));
        IncidentEvent lesser = apply(strike("C", 9.5, "AP", 55).gravity("expulsion", 55));
        IncidentEvent other = apply(strike("D", 11, "BBC", 70).gravity("seizure", 70));

        assertThat(kind(same)).isEqualTo(CallKind.NONE);
        assertThat(kind(lesser)).isEqualTo(CallKind.NONE);
        assertThat(kind(other)).isEqualTo(CallKind.DEVELOPMENT);
        assertThat(other.call().term()).isEqualTo("seizure");
    }

    @Test
    void anotherActCallsByItselfAlthoughTheActThatCalledIsStillToldAndGraver() {
        apply(strike("A", 0, "AP", 75));
        apply(strike("B", 8, "BBC", 75));
        apply(strike("C", 8.1, "AP", 45).gravity("visit-called-off", 45));
        IncidentEvent second = apply(strike("D", 8.2, "Reuters", 45).gravity("visit-called-off", 45));

        assertThat(kind(second)).isEqualTo(CallKind.DEVELOPMENT);
        assertThat(second.call().term()).isEqualTo("visit-called-off");
    }

    @Test
    void whoCountsTheExpelledTellsTheSameAsWhoSaysThatTheyAre() {
        apply(strike("A", 0, "AP", 75));
        apply(expelling("B", 8, "AP", "expulsion-wave"));
        IncidentEvent second = apply(expelling("C", 8.1, "Reuters", "expulsion"));

        assertThat(kind(second)).isEqualTo(CallKind.DEVELOPMENT);
        assertThat(second.call().term()).isEqualTo("expulsion");
    }

    @Test
    void anIncidentThatRisesToFlashCallsOnceMore() {
        apply(strike("A", 0, "AP", 55));
        apply(strike("B", 0.2, "BBC", 50));
        IncidentEvent flash = apply(strike("C", 0.4, "CNN", 70));

        assertThat(kind(flash)).isEqualTo(CallKind.ROSE);
        assertThat(flash.call().level()).isEqualTo(Precedence.FLASH);
    }

    @Test
    void whatStandsOutOfAStandingDisputeCalls() {
        apply(strike("A", 0, "AP", 55).standing("War"));
        IncidentEvent second = apply(strike("B", 0.2, "BBC", 50).standing("War"));

        assertThat(second.calls()).isTrue();
        assertThat(second.dailyCourse()).isFalse();
    }

    @Test
    void backfillNeverCallsNorMakesTheNextDullReportCall() {
        apply(strike("A", 0, "AP", 75).fromBackfill());
        apply(strike("B", 0.2, "BBC", 75).fromBackfill());
        apply(strike("C", 20, "CNN", 30));

        assertThat(events).noneMatch(IncidentEvent::calls);
    }

    @Test
    void rulesAloneReachWhatTheBookSays() {
        IncidentEvent ruled = apply(Reporting.of("A", 0, "AP")
                .precedence(Precedence.FLASH)
                .byOfficial()
                .gravity("visit", 20));

        assertThat(ruled.incident().level().computed()).isEqualTo(Precedence.PRIORITY);
        assertThat(ruled.calls()).isFalse();
    }

    @Test
    void aFloorWithAReasonCallsWhereThePointsReachPriorityAlone() {
        IncidentEvent alone = apply(floored("A", 0, "AP"));
        IncidentEvent second = apply(floored("B", 1, "BBC"));

        assertThat(alone.calls()).isFalse();
        assertThat(alone.incident().level().held()).isEqualTo("one publisher and no official of a party");
        assertThat(second.call().kind()).isEqualTo(CallKind.ROSE);
        assertThat(second.call().level()).isEqualTo(Precedence.IMMEDIATE);
        assertThat(second.call().why()).isEqualTo("immediate: us-china/spy-balloon, because nobody answers");
        assertThat(second.incident().level().arithmetic())
                .contains("floor immediate of us-china/spy-balloon, because nobody answers");
    }

    @Test
    void oneReliablePublisherIsEnoughForAFloorWhenTheActIsGrave() {
        assertThat(kind(apply(floored("A", 0, "AP").gravity("visit", 60, Scorings.USUAL))))
                .isEqualTo(CallKind.OPENED);
    }

    @Test
    void whatDoesNotCallSaysWhatWouldHaveMadeIt() {
        IncidentEvent alone = apply(strike("A", 0, "AP", 45));
        IncidentEvent talk = apply(Reporting.of("B", 400, "AP").gravity("visit", 10));

        // 45 by 110 percent less 15 of 56: two publishers add 13 instead.
        assertThat(alone.incident().level().arithmetic())
                .contains("2.2 short of a call: 2 publishers within an hour, or gravity 6.5 would do");
        // No number of publishers makes a call of a visit.
        assertThat(talk.incident().level().arithmetic()).contains("6.0 short of a call: gravity 6.5 would do");
    }

    private static Reporting floored(String headline, double hours, String publisher) {
        return Reporting.of(headline, hours, publisher)
                .precedence(Precedence.FLASH)
                .bounds(new Bounds(Precedence.IMMEDIATE, null, "nobody answers"))
                .gravity("visit", 45, Scorings.NO_LOSS);
    }

    @Test
    void aFloorLiftsNothingThatIsHardlyAnAct() {
        apply(floored("A", 0, "AP").gravity("visit", 20, Scorings.NO_LOSS));
        IncidentEvent second = apply(floored("B", 1, "BBC").gravity("visit", 20, Scorings.NO_LOSS));

        assertThat(second.calls()).isFalse();
        assertThat(second.incident().level().computed()).isEqualTo(Precedence.PRIORITY);
    }

    @Test
    void aCapWithAReasonKeepsReportsOutOfThePoints() {
        IncidentEvent first =
                apply(strike("A", 0, "AP", 75).bounds(new Bounds(null, Precedence.PRIORITY, "read by a machine")));
        IncidentEvent other = apply(strike("B", 0.2, "BBC", 75));

        assertThat(first.calls()).isFalse();
        assertThat(other.calls()).isTrue();
    }

    @Test
    void withoutPointsTheOldRuleHolds() {
        IncidentEvent old =
                apply(Reporting.of("A", 0, "AP").precedence(Precedence.FLASH).byOfficial());

        assertThat(old.call()).isNull();
        assertThat(old.calls()).isTrue();
    }

    @Test
    void aTruceThatEndsAFightCalls() {
        apply(strike("A", 0, "AP", 30));
        apply(strike("B", 5, "AP", 58).cooperative().gravity("ceasefire", 58));
        IncidentEvent truce = apply(strike("C", 5.1, "BBC", 58).cooperative().gravity("ceasefire", 58));

        assertThat(kind(truce)).isEqualTo(CallKind.ROSE);
    }
}
