package io.watchfloor.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SeenIdsTest {
    @Property(tries = 100)
    void remembersWhatAMapWouldRemember(@ForAll @Size(max = 3000) List<@AlphaChars @StringLength(max = 2) String> ids) {
        SeenIds seen = new SeenIds();
        Map<String, Integer> map = new HashMap<>();
        int number = 0;
        for (String id : ids) {
            number++;
            Integer earlier = map.putIfAbsent(id, number);
            assertThat(seen.putIfAbsent(id, number)).isEqualTo(earlier == null ? 0 : earlier);
        }
        assertThat(seen.size()).isEqualTo(map.size());
        assertThat(map.keySet()).allMatch(seen::contains);
        assertThat(seen.contains("never seen")).isFalse();
    }

    @Test
    void keepsAllOfThemWhenItGrows() {
        SeenIds seen = new SeenIds();
        for (int i = 1; i <= 100_000; i++) {
            assertThat(seen.add("Y" + i)).isTrue();
        }
        for (int i = 1; i <= 100_000; i++) {
            assertThat(seen.putIfAbsent("Y" + i, 1)).isEqualTo(1);
        }
        assertThat(seen.size()).isEqualTo(100_000);
    }
}
