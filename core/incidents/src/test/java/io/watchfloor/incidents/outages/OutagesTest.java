package io.watchfloor.incidents.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.JournalEntry.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OutagesTest {
    /** A midnight. */
    private static final Instant START = Instant.parse("2023-01-02T00:00:00Z");

    private static final Duration WINDOW = Duration.ofHours(3);

    private static Instant window(long number) {
        return START.plus(WINDOW.multipliedBy(number));
    }

    private static Pulse pulse(long window, int headlines) {
        return pulse(window, 0, headlines);
    }

    private static Pulse pulse(long window, int part, int headlines) {
        return new Pulse(window(window + 1), window(window), window(window + 1), part, headlines);
    }

    /** So many headlines in each window of so many days, two days of nothing, and one more window. */
    private static Outages twoDaysMissed(int days, int headlines) {
        Outages outages = Outages.NONE;
        for (int window = 0; window < days * 8; window++) {
            outages = outages.told(pulse(window, headlines)).asOf(window(window + 1));
        }
        long end = days * 8L + 16;
        Pulse nothing = new Pulse(window(end), window(days * 8L), window(end), 0, 0);
        return outages.told(nothing).told(pulse(end, headlines)).asOf(window(end + 1));
    }

    @Test
    void aDayWithoutHeadlinesIsNoTime() {
        Outages outages = twoDaysMissed(9, 40);
        assertThat(outages.gaps()).hasSize(16);
        assertThat(outages.missed(window(72), window(88))).isEqualTo(Duration.ofDays(2));
        assertThat(outages.after(window(70), Duration.ofHours(7)))
                .isEqualTo(window(88).plusSeconds(3600));
        assertThat(outages.after(window(70), Duration.ofHours(6))).isEqualTo(window(72));
        assertThat(outages.daysBefore(Windows.of(window(88)) / 8, 3)).isEqualTo(Windows.of(window(88)) / 8 - 5);
    }

    @Test
    void whoHearsLittleMissesNothing() {
        assertThat(twoDaysMissed(9, 9).gaps()).isEmpty();
    }

    @Test
    void aQuarterOfTheUsualIsEnough() {
        Outages outages = twoDaysMissed(9, 40);
        outages = outages.told(pulse(89, 10)).told(pulse(90, 9)).asOf(window(92));
        assertThat(outages.missed(window(89), window(90))).isZero();
        assertThat(outages.missed(window(90), window(91))).isEqualTo(WINDOW);
    }

    @Test
    void nothingIsKnownOfAWindowUntilTenMinutesAfterItWasToldOf() {
        Outages outages = twoDaysMissed(9, 40);
        assertThat(outages.knows(window(89))).isFalse();
        outages = outages.told(pulse(89, 40));
        assertThat(outages.asOf(window(90).plusSeconds(599)).knows(window(89))).isFalse();
        assertThat(outages.asOf(window(90).plusSeconds(600)).knows(window(89))).isTrue();
        assertThat(outages.asOf(window(90).plusSeconds(600)).knows(window(90))).isFalse();
    }

    @Test
    void afterAWeekOfSilenceTimePassesAgain() {
        Outages outages = twoDaysMissed(9, 40).asOf(window(89 + 30 * 8));
        assertThat(outages.gaps()).hasSize(16 + 56);
        assertThat(outages.knows(window(89 + 22 * 8))).isTrue();
    }

    @Test
    void whatComesLateShowsThatItWasNone() {
        Outages outages = twoDaysMissed(9, 40).told(pulse(75, 30));
        assertThat(outages.missed(window(75), window(76))).isZero();
        assertThat(outages.gaps()).hasSize(15);
    }

    @Test
    void aPartThatCatchesUpIsWaitedForBeforeSilenceIsAnOutage() {
        Outages outages = twoDaysMissed(9, 40).told(pulse(88, 1, 40)).told(pulse(89, 0, 2));
        Outages waiting = outages.asOf(window(91));
        assertThat(waiting.knows(window(89))).isFalse();
        assertThat(waiting.told(pulse(89, 1, 40)).asOf(window(91)).gaps()).hasSize(16);
        assertThat(waiting.told(pulse(89, 1, 2)).asOf(window(91)).gaps()).hasSize(17);
        assertThat(waiting.asOf(window(98)).gaps()).as("silent for a day").hasSize(17);
    }

    @Test
    void aPartThatHasTheUsualNumberAloneIsEnough() {
        Outages outages = twoDaysMissed(9, 40).told(pulse(88, 1, 40)).told(pulse(89, 0, 40));
        assertThat(outages.asOf(window(90).plusSeconds(600)).knows(window(89))).isTrue();
    }

    @Test
    void aJournalWithoutPulsesHasNone() {
        Outages outages = Outages.NONE.asOf(window(5_000));
        assertThat(outages).isEqualTo(Outages.NONE);
        assertThat(outages.knows(window(5_000))).isTrue();
    }

    @Property
    void timeThatPassedIsTimeLessWhatWasMissed(
            @ForAll @IntRange(max = 90) int from, @ForAll @LongRange(min = 1, max = 2_000_000) long seconds) {
        Outages outages = twoDaysMissed(9, 40);
        Instant begin = window(from).plusSeconds(seconds % 10_000);
        Duration time = Duration.ofSeconds(seconds);
        Instant until = outages.after(begin, time);
        assertThat(Duration.between(begin, until).minus(outages.missed(begin, until)))
                .isEqualTo(time);
        assertThat(outages.missed(until.minusNanos(1), until)).isZero();
    }

    @Property
    void itDoesNotMatterInWhichPartsAndInWhichOrderWindowsAreToldOf(@ForAll long seed) {
        Random random = new Random(seed);
        Outages whole = Outages.NONE;
        Outages inParts = Outages.NONE;
        for (int window = 0; window < 120; window++) {
            int headlines = random.nextInt(4) == 0 ? random.nextInt(8) : 30 + random.nextInt(20);
            List<Pulse> parts = new ArrayList<>();
            int current = window;
            for (int left = headlines; left > 0; ) {
                int one = 1 + random.nextInt(left);
                parts.add(pulse(window, parts.size() % 12, one));
                left -= one;
            }
            IntStream.range(0, 12).forEach(part -> parts.add(pulse(current, part, 0)));
            Collections.shuffle(parts, random);
            Instant decided = window(window + 1).plusSeconds(600);
            whole = whole.told(pulse(window, headlines)).asOf(decided);
            for (Pulse part : parts) {
                inParts = inParts.told(part).asOf(decided.minusSeconds(random.nextInt(600) + 1));
            }
            inParts = inParts.asOf(decided);
        }
        assertThat(inParts.gaps()).isEqualTo(whole.gaps());
        assertThat(inParts.decided()).isEqualTo(whole.decided());
    }
}
