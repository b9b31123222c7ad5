package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where parties have their seats. */
class CapitalTest {
    private static final Instant NOW = Instant.parse("2023-02-04T20:20:00Z");
    private static final Pattern STATE = Pattern.compile("(?m)^([A-Z]{3}):$");

    @Test
    void everyStateOfTheActorsHasASeatAZoneAndAPlaceOnEarth() throws IOException {
        List<String> states = new ArrayList<>();
        for (String continent : List.of("africa", "americas", "asia", "europe", "middle-east", "oceania")) {
            Matcher found = STATE.matcher(Files.readString(Checkout.config().resolve("actors/" + continent + ".yaml")));
            while (found.find()) {
                states.add(found.group(1));
            }
        }
        assertThat(states).hasSizeGreaterThan(200);
        assertThat(Capital.codes()).containsAll(states);
        assertThat(Capital.of(states.toArray(String[]::new))).allSatisfy(capital -> {
            assertThat(capital.latitude()).isBetween(-60.0, 75.0);
            assertThat(capital.longitude()).isBetween(-180.0, 180.0);
            assertThat(capital.place()).isNotBlank();
        });
    }

    @Test
    void tellsTheTimeThereAlsoOfZonesWithHalfHours() {
        assertThat(Capital.of("CHN", "USA", "?"))
                .extracting(capital -> capital.place() + " " + capital.clock(NOW))
                .containsExactly("Beijing Sun 04:20", "Washington Sat 15:20");
        assertThat(Capital.of("IRN").get(0).clock(NOW)).isEqualTo("Sat 23:50");
    }
}
