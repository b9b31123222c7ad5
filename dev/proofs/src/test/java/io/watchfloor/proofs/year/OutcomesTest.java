package io.watchfloor.proofs.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.cli.replay.Arrival;
import io.watchfloor.model.Precedence;
import io.watchfloor.proofs.year.Happened.Level;
import io.watchfloor.proofs.year.Outcome.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On made-up events, incidents and calls. */
class OutcomesTest {
    private static final Instant FIRST = Instant.parse("2023-05-02T10:00:00Z");
    private static final Happened EVENT = new Happened(
            FIRST, Level.WAKE, Level.WAKE, List.of("AAA-BBB"), "attack", "a strike", List.of("h1", "h2", "h3"));

    private final Map<String, Set<String>> holding = new HashMap<>();
    private final Map<String, Filed> filed = new HashMap<>();
    private final Map<String, Arrival> arrivals = new HashMap<>();

    private final Holders holders = new Holders() {
        @Override
        public Set<String> holding(String headline) {
            return holding.getOrDefault(headline, Set.of());
        }

        @Override
        public @Nullable Filed incident(String id) {
            return filed.get(id);
        }
    };

    private static Instant after(int minutes) {
        return FIRST.plus(Duration.ofMinutes(minutes));
    }

    private static Call call(String incident, int minutes) {
        return new Call(after(minutes), Precedence.IMMEDIATE, List.of(incident), "", "rule", 0);
    }

    private void file(String incident, int minutes, Precedence highest) {
        Instant urgent = highest.compareTo(Precedence.IMMEDIATE) >= 0 ? after(minutes) : null;
        filed.put(
                incident,
                new Filed(incident, "AAA-BBB", "war", after(minutes), highest, after(minutes), 1, urgent, 3, false));
    }

    private void arrives(String headline, int minutes, String outlet) {
        arrivals.put(headline, new Arrival(headline, after(minutes), outlet, List.of()));
    }

    private Outcome outcome(Call... calls) {
        return new Outcomes(holders, arrivals, List.of(calls), Set.of()).of(EVENT);
    }

    @Test
    void aCallOnAnIncidentThatHoldsAHeadlineIsItsCall() {
        holding.put("h2", Set.of("AAA-BBB.war.1"));
        file("AAA-BBB.war.1", 5, Precedence.IMMEDIATE);

        Outcome outcome = outcome(call("AAA-BBB.war.1", 30), call("AAA-BBB.war.1", 20), call("AAA-BBB.war.2", 1));

        assertThat(outcome.delay()).isEqualTo(Duration.ofMinutes(20));
        assertThat(outcome.lost()).isNull();
        assertThat(outcome.calledWithin(Duration.ofMinutes(19))).isFalse();
        assertThat(outcome.calledWithin(Duration.ofMinutes(20))).isTrue();
    }

    @Test
    void whatWasCalledBeforeOrADayLaterIsAboutSomethingElse() {
        holding.put("h1", Set.of("AAA-BBB.war.1"));
        file("AAA-BBB.war.1", -60, Precedence.IMMEDIATE);

        Outcome outcome = outcome(call("AAA-BBB.war.1", -30), call("AAA-BBB.war.1", 24 * 60 + 1));

        assertThat(outcome.call()).isNull();
    }

    @Test
    void saysThatACallIsLateAfterSixHours() {
        holding.put("h1", Set.of("AAA-BBB.war.1"));
        file("AAA-BBB.war.1", 0, Precedence.IMMEDIATE);

        assertThat(outcome(call("AAA-BBB.war.1", 361)).lost()).isEqualTo(Stage.LATE);
    }

    @Test
    void withoutAReportOfItsPairItWasNotFlagged() {
        arrives("h1", 0, "One");

        assertThat(outcome().lost()).isEqualTo(Stage.NOT_FLAGGED);
    }

    @Test
    void theSecondPublisherCountsFromTheFirstHeadline() {
        arrives("h1", 0, "One");
        arrives("h2", 10, "One");
        arrives("h3", 50, "Two");
        holding.put("h1", Set.of("AAA-BBB.war.1"));
        file("AAA-BBB.war.1", 0, Precedence.IMMEDIATE);

        Outcome outcome = outcome(call("AAA-BBB.war.1", 100));

        assertThat(outcome.second()).isEqualTo(Duration.ofMinutes(50));
        assertThat(outcome.calledAfterSecond(Duration.ofMinutes(60))).isTrue();
        assertThat(outcome.calledAfterSecond(Duration.ofMinutes(40))).isFalse();
    }

    @Test
    void itsOwnIncidentIsTheOneThatHoldsMostOfIt() {
        holding.put("h1", Set.of("AAA-BBB.war.1", "AAA-CCC.talks.4"));
        holding.put("h2", Set.of("AAA-BBB.war.1"));
        file("AAA-BBB.war.1", -13 * 60, Precedence.PRIORITY);
        file("AAA-CCC.talks.4", 0, Precedence.PRIORITY);

        Outcome outcome = outcome();

        assertThat(outcome.incident()).isEqualTo("AAA-BBB.war.1");
        assertThat(outcome.before()).isEqualTo(Duration.ofHours(13));
    }

    @Test
    void aCallIsOfAnEventWhenItsHeadlineIsListedOrItsIncidentHoldsOne() {
        holding.put("h1", Set.of("AAA-BBB.war.1"));
        Outcomes outcomes = new Outcomes(holders, arrivals, List.of(), Set.of());

        assertThat(outcomes.isCallOf(EVENT, call("AAA-BBB.war.1", 60))).isTrue();
        assertThat(outcomes.isCallOf(EVENT, call("AAA-BBB.war.2", 60))).isFalse();
        assertThat(outcomes.isCallOf(
                        EVENT, new Call(after(60), Precedence.FLASH, List.of("AAA-BBB.war.2"), "h3", "rule", 0)))
                .isTrue();
    }

    @Test
    void anIncidentOfItsOwnOpenedForItAndIsNoStandingMatter() {
        holding.put("h1", Set.of("AAA-BBB.war.1"));
        Outcomes outcomes = new Outcomes(holders, arrivals, List.of(), Set.of());

        file("AAA-BBB.war.1", 100, Precedence.PRIORITY);
        assertThat(outcomes.hasOwn(EVENT, Duration.ofHours(2))).isTrue();
        assertThat(outcomes.hasOwn(EVENT, Duration.ofHours(1))).isFalse();

        file("AAA-BBB.war.1", -60, Precedence.PRIORITY);
        assertThat(outcomes.hasOwn(EVENT, Duration.ofHours(2))).isFalse();
    }
}
