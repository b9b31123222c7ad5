package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.testkit.Checkout;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** Outlines of one in fifty million run through harbours: a capital is in its state, or at most ten kilometres from it. */
    @Test
    void everySeatLiesInItsOwnState() throws IOException {
        List<String> outlines =
                Files.readAllLines(Path.of("src/test/resources/io/watchfloor/board/view/outlines-near-capitals.tsv"));
        assertThat(outlines).hasSizeGreaterThan(210);
        for (String line : outlines.subList(1, outlines.size())) {
            String[] rings = line.split("\t");
            Capital capital = Capital.of(rings[0]).get(0);
            double nearest = Double.MAX_VALUE;
            for (String ring : List.of(rings).subList(1, rings.length)) {
                nearest = Math.min(nearest, kilometres(capital, ring));
            }
            // The outlines give to Morocco what lies west of the berm, and Laayoune with it.
            boolean disputed = capital.code().equals("ESH");
            assertThat(nearest).as("%s, km outside", capital).isLessThan(disputed ? 200 : 10);
        }
    }

    /** From a ring; 0 within it. */
    private static double kilometres(Capital capital, String ring) {
        double[] numbers = Stream.of(ring.split(" "))
                .mapToDouble(number -> Double.parseDouble(number) / 100)
                .toArray();
        Path2D.Double outline = new Path2D.Double();
        outline.moveTo(numbers[0], numbers[1]);
        for (int at = 2; at < numbers.length; at += 2) {
            outline.lineTo(numbers[at], numbers[at + 1]);
        }
        outline.closePath();
        if (outline.contains(capital.longitude(), capital.latitude())) {
            return 0;
        }
        double degrees = Double.MAX_VALUE;
        double narrow = Math.cos(Math.toRadians(capital.latitude()));
        for (int at = 0; at < numbers.length; at += 2) {
            int next = (at + 2) % numbers.length;
            degrees = Math.min(
                    degrees,
                    Line2D.ptSegDist(
                            numbers[at] * narrow,
                            numbers[at + 1],
                            numbers[next] * narrow,
                            numbers[next + 1],
                            capital.longitude() * narrow,
                            capital.latitude()));
        }
        return degrees * 111.2;
    }

    @Test
    void tellsTheTimeThereAlsoOfZonesWithHalfHours() {
        assertThat(Capital.of("CHN", "USA", "?"))
                .extracting(capital -> capital.place() + " " + capital.clock(NOW))
                .containsExactly("Beijing Sun 04:20", "Washington Sat 15:20");
        assertThat(Capital.of("IRN").get(0).clock(NOW)).isEqualTo("Sat 23:50");
    }
}
