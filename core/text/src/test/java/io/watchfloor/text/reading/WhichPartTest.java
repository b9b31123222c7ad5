package io.watchfloor.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.reading.Mention.Trait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhichPartTest {
    private static final double BAR = 0.97;

    /** All cases are read before any fails, so that the figure stands in the output. */
    @Test
    void givesEveryStateItsPart() {
        HeadlineReader reader = Readers.house();
        List<String> misses = new ArrayList<>();
        List<String> cases = Lines.of("roles.txt");
        for (String line : cases) {
            String[] cells = line.split(" *\\| *", -1);
            List<String> parts = reader.read("title", cells[0], LocalDate.of(2023, 2, 10)).mentions().stream()
                    .map(WhichPartTest::show)
                    .toList();
            if (!String.join(", ", parts).equals(cells[1])) {
                misses.add(line + " but was " + parts);
            }
        }
        double accuracy = 1 - (double) misses.size() / cases.size();
        System.out.printf(
                "role accuracy %.3f on %d headlines%n%s%n", accuracy, cases.size(), String.join("\n", misses));
        assertThat(cases).hasSizeGreaterThanOrEqualTo(150);
        assertThat(accuracy).as("%s", misses).isGreaterThanOrEqualTo(BAR);
    }

    private static String show(Mention mention) {
        return mention.code() + " " + mention.role().word() + (mention.has(Trait.GOV) ? "+" : "");
    }
}
