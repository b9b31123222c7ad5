package io.watchfloor.incidents.happenings;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.incidents.happenings.CallRecord.Standing;
import io.watchfloor.incidents.happenings.CallRecord.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RightToCallTest {
    private static final Instant START = Instant.parse("2023-02-02T20:00:00Z");

    private final List<JudgedCall> calls = new ArrayList<>();

    /** A call and what somebody says of it, a day after the one before. */
    private void call(boolean right, String by) {
        Instant at = START.plus(Duration.ofDays(calls.size()));
        calls.add(new JudgedCall(
                "near-miss",
                "CHN-USA.airspace." + calls.size(),
                at,
                List.of(new Word("c" + calls.size(), right, by, at)),
                null));
    }

    private CallRecord only(Duration later) {
        List<CallRecord> records = new RightToCall(calls).records(START.plus(later));
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    private CallRecord only() {
        return only(Duration.ofDays(calls.size()));
    }

    @Test
    void aFewRightCallsSayNothingAgainstATerm() {
        call(true, "ada");
        call(false, "ada");

        assertThat(only().standing()).isEqualTo(Standing.CALLS);
        assertThat(only().mean()).isCloseTo(0.6, Offset.offset(1e-9));
    }

    @Test
    void theOwnerIsToldFromFiveOnBelowFourFifths() {
        for (int i = 0; i < 5; i++) {
            call(i > 0, "ada");
        }

        assertThat(only().standing()).isEqualTo(Standing.WARNED);
        assertThat(only().text(term -> "desk east"))
                .isEqualTo("near-miss: 4 of 5 judged calls right by 1, 0.75 expected: warning: below 0.8; owner desk"
                        + " east");
    }

    @Test
    void onePersonAloneTakesNothingAwayAndTwoDo() {
        for (int i = 0; i < 9; i++) {
            call(i == 0, "ada");
        }
        assertThat(only().standing()).isEqualTo(Standing.WARNED);

        call(false, "bo");

        assertThat(only().standing()).isEqualTo(Standing.LOST);
        assertThat(only().lost()).isEqualTo(START.plus(Duration.ofDays(9)));
    }

    @Test
    void evenOddsLoseNothing() {
        for (int i = 0; i < 12; i++) {
            call(i % 2 == 0, i < 6 ? "ada" : "bo");
        }

        assertThat(only().mostlyWrong()).isBetween(0.3, 0.5);
        assertThat(only().standing()).isEqualTo(Standing.WARNED);
    }

    @Test
    void theLastWordAboutACallCounts() {
        for (int i = 0; i < 9; i++) {
            call(i == 0, i % 2 == 0 ? "ada" : "bo");
        }
        assertThat(only().standing()).isEqualTo(Standing.LOST);

        Instant later = START.plus(Duration.ofDays(9));
        calls.replaceAll(call -> call.with(List.of(call.words().get(0), new Word(call.incident(), true, "cy", later))));

        assertThat(only(Duration.ofDays(8)).standing()).isEqualTo(Standing.LOST);
        assertThat(only(Duration.ofDays(10)).standing()).isEqualTo(Standing.CALLS);
    }

    @Test
    void aLossEndsAfterThirtyDaysAndWhenItsOwnerSaysSo() {
        for (int i = 0; i < 9; i++) {
            call(i == 0, i % 2 == 0 ? "ada" : "bo");
        }
        assertThat(only().lost()).isNotNull();
        assertThat(only(Duration.ofDays(60)).standing()).isEqualTo(Standing.WARNED);

        Instant said = START.plus(Duration.ofDays(9));
        calls.add(new JudgedCall("near-miss", "CHN-USA.airspace.1", said, List.of(), true));

        assertThat(new RightToCall(calls).records(said)).isEmpty();
        assertThat(new RightToCall(calls).records(said.minusSeconds(1)).get(0).lost())
                .isNotNull();
    }

    @Test
    void wordsCountForHalfAYear() {
        call(true, "ada");

        assertThat(new RightToCall(calls).records(START.plus(Duration.ofDays(179))))
                .hasSize(1);
        assertThat(new RightToCall(calls).records(START.plus(Duration.ofDays(180))))
                .isEmpty();
    }

    @Test
    void chancesAreThoseOfACoin() {
        // Nobody judged: two right ones and a wrong one, as good as one head or less of two tosses below one half.
        assertThat(new CallRecord("a", 0, 0, 0, null).mostlyWrong()).isCloseTo(0.25, Offset.offset(1e-12));
        assertThat(new CallRecord("a", 8, 2, 2, null).mostlyWrong()).isCloseTo(848 / 1024.0, Offset.offset(1e-12));
    }
}
