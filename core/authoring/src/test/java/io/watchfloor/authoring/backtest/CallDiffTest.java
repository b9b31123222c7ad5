package io.watchfloor.authoring.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.incidents.happenings.CallLine;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What calls ask of officers, and which an edit gains and loses. */
class CallDiffTest {
    private static final Instant START = Instant.parse("2023-02-02T12:00:00Z");

    private static CallLine call(String incident, double hours, String headline) {
        Instant at = START.plusSeconds(Math.round(hours * 3600));
        String pair = incident.substring(0, 7);
        return new CallLine(
                incident + "@" + at,
                at,
                Precedence.IMMEDIATE,
                60,
                "immediate: strike",
                List.of(incident),
                List.of(pair),
                headline,
                "strike",
                "relations/attack");
    }

    @Test
    void aCallIsKeptThatSharesAHeadlineOrAnIncidentOfTheSameHours() {
        List<CallLine> before = List.of(call("FRA-ITA.war.1", 0, "a"), call("FRA-ITA.war.1", 30, "b"));
        List<CallLine> after = List.of(call("FRA-ITA.war.1", 5, "c"), call("FRA-ITA.arms.1", 30, "b"));

        assertThat(CallDiff.of(before, after).isEmpty()).isTrue();
    }

    @Test
    void aCallHasOneCounterpartAtMost() {
        List<CallLine> before = List.of(call("FRA-ITA.war.1", 0, "a"));
        List<CallLine> after = List.of(call("FRA-ITA.war.1", 0, "a"), call("FRA-ITA.war.1", 1, "c"));

        CallDiff diff = CallDiff.of(before, after);
        assertThat(diff.gained()).containsExactly(after.get(1));
        assertThat(diff.lost()).isEmpty();
        assertThat(CallDiff.of(after, before).lost()).containsExactly(after.get(1));
    }

    @Test
    void sayWhoIsCalledHowOftenAndWhen() {
        CallTable table = new CallTable(
                List.of(
                        call("FRA-ITA.war.1", 0, "a"),
                        call("FRA-ITA.war.1", 11, "b"),
                        call("CHL-PER.war.1", 12.5, "c")),
                2);

        assertThat(table.load()).isEqualTo("calls: 3, 1.5 a week, 1.0 of them at night, most on 2023-02-02 (2)");
        assertThat(table.lines(call -> List.of("desk")))
                .anySatisfy(line -> assertThat(line).matches("FRA-ITA +2 +1.0"))
                .anySatisfy(line -> assertThat(line).matches("desk +3 +1.5"))
                .anySatisfy(line -> assertThat(line).matches("relations/attack +3 +1.5"))
                .contains("2023-02-02T12:00Z FRA-ITA.war.1 immediate: strike, headline a");
    }
}
