package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.authoring.CallRecord.Standing;
import io.watchfloor.authoring.Verdicts.Word;
import io.watchfloor.incidents.happenings.CallLine;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallRecordTest {
    private static final Instant START = Instant.parse("2023-02-02T20:00:00Z");

    private final List<CallLine> calls = new ArrayList<>();
    private final Map<String, Word> words = new HashMap<>();

    /** A call and what somebody says of it, a day after the one before. */
    private void call(@Nullable String term, boolean right, String by) {
        Instant at = START.plus(Duration.ofDays(calls.size()));
        String headline = "h" + calls.size();
        calls.add(new CallLine(
                headline + "@" + at,
                at,
                Precedence.IMMEDIATE,
                60,
                "",
                List.of(),
                List.of(),
                headline,
                term,
                "pack/rule"));
        words.put(headline + "/pack/rule", new Word(headline, "c", right, by, at, null));
    }

    private Optional<Word> word(String report) {
        return Optional.ofNullable(words.get(report));
    }

    private CallRecord only(Duration later, Map<String, Instant> restored) {
        List<CallRecord> records = CallRecord.of(calls, this::word, restored, START.plus(later));
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    private CallRecord only() {
        return only(Duration.ofDays(calls.size()), Map.of());
    }

    @Test
    void aFewRightCallsSayNothingAgainstATerm() {
        call("near-miss", true, "ada");
        call("near-miss", false, "ada");

        assertThat(only().standing()).isEqualTo(Standing.CALLS);
        assertThat(only().mean()).isCloseTo(0.6, Offset.offset(1e-9));
    }

    @Test
    void theOwnerIsToldFromFiveOnBelowFourFifths() {
        for (int i = 0; i < 5; i++) {
            call("near-miss", i > 0, "ada");
        }

        assertThat(only().standing()).isEqualTo(Standing.WARNED);
        assertThat(only().text(term -> "desk east"))
                .isEqualTo(
                        "near-miss: 4 of 5 judged calls right by 1, 0.75 expected: warning: below 0.8; owner desk east");
    }

    @Test
    void onePersonAloneTakesNothingAwayAndTwoDo() {
        for (int i = 0; i < 9; i++) {
            call("near-miss", i == 0, "ada");
        }
        assertThat(only().standing()).isEqualTo(Standing.WARNED);

        call("near-miss", false, "bo");

        assertThat(only().standing()).isEqualTo(Standing.LOST);
        assertThat(only().mayCall(79)).isFalse();
        assertThat(only().mayCall(80)).isTrue();
    }

    @Test
    void evenOddsLoseNothing() {
        for (int i = 0; i < 12; i++) {
            call("near-miss", i % 2 == 0, i < 6 ? "ada" : "bo");
        }

        assertThat(only().mostlyWrong()).isBetween(0.3, 0.5);
        assertThat(only().standing()).isEqualTo(Standing.WARNED);
    }

    @Test
    void aLossEndsAfterThirtyDaysAndWhenItsOwnerSaysSo() {
        for (int i = 0; i < 9; i++) {
            call(null, i == 0, i % 2 == 0 ? "ada" : "bo");
        }
        Instant lost = only().lost();

        assertThat(lost).isNotNull();
        assertThat(only().term()).isEqualTo("pack/rule");
        assertThat(only(Duration.ofDays(60), Map.of()).standing()).isEqualTo(Standing.WARNED);
        assertThat(CallRecord.of(calls, this::word, Map.of("pack/rule", START.plus(Duration.ofDays(9))), START))
                .isEmpty();
        assertThat(CallRecord.of(calls, this::word, Map.of(), START.plus(Duration.ofDays(400))))
                .isEmpty();
    }

    @Test
    void chancesAreThoseOfACoin() {
        // Nobody judged: two right ones and a wrong one, as good as one head or less of two tosses below one half.
        assertThat(new CallRecord("a", 0, 0, 0, null).mostlyWrong()).isCloseTo(0.25, Offset.offset(1e-12));
        assertThat(new CallRecord("a", 8, 2, 2, null).mostlyWrong()).isCloseTo(848 / 1024.0, Offset.offset(1e-12));
    }
}
