package io.watchfloor.kafka.beat;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Beat;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void isReadyForFifteenSecondsAfterTheLastAcknowledgedBeatWasSent() {
        Contact contact = Contact.startedAt(0).answered(answer(seconds(20), NOON, 0, Duration.ofMillis(40)), "clock");

        assertThat(contact.age(seconds(35))).isEqualTo(Duration.ofSeconds(15));
        assertThat(contact.ready(seconds(35)).ok()).isTrue();
        assertThat(contact.ready(seconds(36)).ok()).isFalse();
        assertThat(contact.ready(seconds(36)).detail()).isEqualTo("the broker has acknowledged no write for 16 s");
        assertThat(contact.isLate(seconds(25))).isFalse();
        assertThat(contact.isLate(seconds(26))).isTrue();
    }

    @Test
    void ageCountsFromTheStartBeforeTheFirstAnswer() {
        assertThat(Contact.startedAt(seconds(3)).ready(seconds(18)).ok()).isTrue();
        assertThat(Contact.startedAt(seconds(3)).ready(seconds(19)).ok()).isFalse();
    }

    @Test
    void anAnswerThatComesAfterThatOfALaterBeatChangesNothing() {
        Contact later = Contact.startedAt(0).answered(answer(seconds(10), NOON, 7, Duration.ZERO), "clock");

        assertThat(later.answered(answer(seconds(5), NOON, 8, Duration.ZERO), "clock"))
                .isEqualTo(later);
    }

    @Test
    void skewIsTheAppendLessHalfTheRoundTripLessOurClock() {
        Contact ahead = Contact.startedAt(0)
                .answered(answer(0, NOON.minusSeconds(1200).plusMillis(10), 0, Duration.ofMillis(20)), "clock");

        assertThat(ahead.skew()).isEqualTo(Duration.ofMinutes(-20));
        assertThat(beat(ahead).isOffBy(BeatWriter.CLOCK_BOUND)).isTrue();
    }

    @Test
    void whatARoundTripLeavesOpenAccusesNoClock() {
        Contact slow =
                Contact.startedAt(0).answered(answer(0, NOON.plusSeconds(70), 0, Duration.ofSeconds(80)), "clock");

        assertThat(slow.skew()).isEqualTo(Duration.ofSeconds(30));
        assertThat(beat(slow).isOffBy(BeatWriter.CLOCK_BOUND)).isFalse();
    }

    @Test
    void timeInWhichTheSteadyClockStoodStillBelongsToTheRoundTrip() {
        var answer = new Contact.Answer(NOON, 0, NOON.plusSeconds(600), 0, NOON.plusSeconds(600), seconds(1));

        assertThat(answer.roundTrip()).isEqualTo(Duration.ofMinutes(10));
        assertThat(beat(Contact.startedAt(0).answered(answer, "clock")).isOffBy(BeatWriter.CLOCK_BOUND))
                .isFalse();
    }

    @Test
    void isNotReadyAnyMoreOnceTheTopicBeganAnew() {
        Contact before = Contact.startedAt(0).answered(answer(seconds(5), NOON, 40, Duration.ZERO), "watchfloor.clock");

        Contact after = before.answered(answer(seconds(10), NOON, 0, Duration.ZERO), "watchfloor.clock")
                .answered(answer(seconds(15), NOON, 1, Duration.ZERO), "watchfloor.clock");

        assertThat(after.age(seconds(35))).isEqualTo(Duration.ofSeconds(30));
        assertThat(after.ready(seconds(15)).ok()).isFalse();
        assertThat(after.ready(seconds(15)).detail()).startsWith("the topic watchfloor.clock began anew");
    }

    private static Beat beat(Contact contact) {
        return new Beat("alerts", "1", NOON, contact.skew(), contact.roundTrip(), "alerts/0.1.0", null, Map.of());
    }

    private static Contact.Answer answer(long sent, Instant appended, long offset, Duration roundTrip) {
        return new Contact.Answer(NOON, sent, appended, offset, NOON.plus(roundTrip), sent + roundTrip.toNanos());
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
