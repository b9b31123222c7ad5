package io.watchfloor.incidents.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.JournalEntry.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CountedTest {
    private static final Instant NOON = Instant.parse("2023-02-04T12:00:00Z");
    private static final Duration WINDOW = Duration.ofHours(3);

    @Test
    void aWindowIsToldBeforeTheNextHeadlineAndThatNothingCameSince() {
        Counted counted = Counted.NONE.with(NOON).with(NOON.plusSeconds(60));
        assertThat(counted.before(NOON.plusSeconds(3 * 3600 - 1), 4)).isEmpty();
        Instant later = NOON.plus(Duration.ofHours(10));
        assertThat(counted.before(later, 4))
                .containsExactly(
                        new Pulse(later, NOON, NOON.plus(WINDOW), 4, 2),
                        new Pulse(later, NOON.plus(WINDOW), NOON.plus(WINDOW.multipliedBy(3)), 4, 0));
    }

    @Test
    void aWindowIsToldFiveMinutesAfterItsEndAndOnce() {
        Counted counted = Counted.NONE.with(NOON);
        Instant end = NOON.plus(WINDOW);
        assertThat(counted.after(end.plusSeconds(299), 0)).isEmpty();
        assertThat(counted.after(end.plusSeconds(300), 0)).hasSize(1);
        assertThat(counted.told().after(end.plusSeconds(600), 0)).isEmpty();
        assertThat(counted.told().before(end.plusSeconds(600), 0)).isEmpty();
    }

    /** However headlines come, also late ones, and whenever the desk looks. */
    @Property
    void eachHeadlineIsToldOfOnceAndNoWindowIsLeftOut(@ForAll long seed) {
        Random random = new Random(seed);
        Counted counted = Counted.NONE;
        List<Pulse> pulses = new ArrayList<>();
        Instant now = NOON;
        int headlines = 1 + random.nextInt(200);
        for (int i = 0; i < headlines; i++) {
            now = now.plusSeconds(random.nextInt(20) == 0 ? random.nextInt(200_000) : random.nextInt(600));
            List<Pulse> after = counted.after(now, 0);
            if (random.nextBoolean() && !after.isEmpty()) {
                pulses.addAll(after);
                counted = counted.told();
            }
            Instant fetched = now.minusSeconds(random.nextInt(5) == 0 ? random.nextInt(9_000) : 0);
            pulses.addAll(counted.before(fetched, 0));
            counted = counted.with(fetched);
        }
        pulses.addAll(counted.after(now.plus(WINDOW.multipliedBy(2)), 0));

        assertThat(pulses.stream().mapToInt(Pulse::headlines).sum()).isEqualTo(headlines);
        TreeMap<Instant, Instant> spans = new TreeMap<>();
        pulses.forEach(
                pulse -> spans.merge(pulse.from(), pulse.to(), (one, other) -> one.isAfter(other) ? one : other));
        Instant reached = spans.firstKey();
        for (var span : spans.entrySet()) {
            assertThat(span.getKey()).isEqualTo(reached);
            reached = span.getValue();
        }
    }
}
