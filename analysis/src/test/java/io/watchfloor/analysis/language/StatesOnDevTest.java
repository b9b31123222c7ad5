package io.watchfloor.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.watchfloor.model.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall of the parties on the labelled development headlines, where that data is present. Gold actors
 * are the parties of headlines that report an incident; background and settings are not among them.
 */
class StatesOnDevTest {
    private static final Path DEV = Path.of(
                    Optional.ofNullable(System.getProperty("WATCHFLOOR_SHARED", System.getenv("WATCHFLOOR_SHARED")))
                            .orElse("../../shared"))
            .resolve("data/headlines/labelled-dev.tsv");

    private record Score(int right, int found, int wanted) {
        Score plus(Set<String> gold, Set<String> parties) {
            int both = (int) parties.stream().filter(gold::contains).count();
            return new Score(right + both, found + parties.size(), wanted + gold.size());
        }

        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / wanted;
        }
    }

    @Test
    void findsTheParties() throws IOException {
        assumeThat(DEV).as("labelled headlines (set WATCHFLOOR_SHARED)").exists();
        HeadlineReader reader = Config.reader();
        Score odd = new Score(0, 0, 0);
        Score even = new Score(0, 0, 0);
        List<String> misses = new ArrayList<>();
        List<String> lines = Files.readAllLines(DEV);
        for (int row = 1; row < lines.size(); row++) {
            String[] cells = lines.get(row).split("\t", -1);
            if (!cells[4].equals("yes")) {
                continue;
            }
            Set<String> gold = new TreeSet<>(List.of(cells[7].split(",")));
            Field field = reader.read("title", cells[3], LocalDate.parse(cells[1]));
            Set<String> parties = parties(field);
            if (row % 2 == 1) {
                odd = odd.plus(gold, parties);
                if (!gold.equals(parties)) {
                    misses.add(gold + " " + parties + " " + cells[3] + "\n   "
                            + field.mentions().stream()
                                    .map(m -> m.name() + "/" + m.role())
                                    .toList());
                }
            } else {
                even = even.plus(gold, parties);
            }
        }
        System.out.printf(
                "odd rows P %.3f R %.3f, even rows P %.3f R %.3f%n",
                odd.precision(), odd.recall(), even.precision(), even.recall());
        misses.forEach(System.out::println);
        assertThat(odd.recall()).isGreaterThan(0.5);
    }

    private static Set<String> parties(Field field) {
        Set<String> parties = new TreeSet<>();
        for (Mention mention : field.mentions()) {
            if (mention.code() != null && mention.role() != Role.SETTING && mention.role() != Role.BACKGROUND) {
                parties.add(mention.code().equals("HKG") ? "CHN" : mention.code());
            }
        }
        return parties;
    }
}
