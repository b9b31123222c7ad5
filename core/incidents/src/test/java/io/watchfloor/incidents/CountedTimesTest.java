package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CountedTimesTest {
    private static final Duration QUIET = Duration.ofHours(24);

    /** Hours of times, in any order, against a walk over all of them. */
    @Property(tries = 200)
    void comesBackWhereALongQuietEnded(@ForAll List<@IntRange(max = 400) Integer> hours) {
        CountedTimes times = new CountedTimes();
        hours.forEach(hour -> times.count(at(hour), 1));

        List<Integer> sorted = hours.stream().sorted().distinct().toList();
        Integer back = null;
        for (int i = 1; i < sorted.size(); i++) {
            back = sorted.get(i) - sorted.get(i - 1) >= QUIET.toHours() ? sorted.get(i) : back;
        }
        assertThat(times.returned(QUIET, Duration.ofDays(30))).isEqualTo(back == null ? null : at(back));
    }

    private static Instant at(int hour) {
        return Instant.EPOCH.plus(Duration.ofHours(hour));
    }
}
