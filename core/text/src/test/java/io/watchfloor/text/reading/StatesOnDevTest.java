package io.watchfloor.text.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.watchfloor.model.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall of the states on the labelled development headlines that report an incident, where that data is
 * present. Gold actors are the parties; background and settings are not among them. The reader was tuned while looking
 * at the odd rows only.
 */
class StatesOnDevTest {
    private static final Path DEV = Path.of(Optional.ofNullable(System.getProperty("WATCHFLOOR_SHARED"))
                    .or(() -> Optional.ofNullable(System.getenv("WATCHFLOOR_SHARED")))
                    .orElse("../../../shared"))
            .resolve("data/headlines/labelled-dev.tsv");
    private static final int DATE = 1;
    private static final int HEADLINE = 3;
    private static final int INCIDENT = 4;
    private static final int ACTORS = 7;

    private static final class Score {
        private int right;
        private int found;
        private int wanted;

        void add(Set<String> gold, Set<String> parties) {
            right += (int) parties.stream().filter(gold::contains).count();
            found += parties.size();
            wanted += gold.size();
        }

        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / wanted;
        }

        @Override
        public String toString() {
            return "P %.3f R %.3f".formatted(precision(), recall());
        }
    }

    @Test
    void findsTheParties() throws IOException {
        assumeThat(DEV).as("labelled headlines (set WATCHFLOOR_SHARED)").exists();
        HeadlineReader reader = Readers.house();
        Score seen = new Score();
        Score unseen = new Score();
        Score anyMention = new Score();
        List<String> lines = Files.readAllLines(DEV);
        for (int row = 1; row < lines.size(); row++) {
            String[] cells = lines.get(row).split("\t", -1);
            if (cells[INCIDENT].equals("yes")) {
                Set<String> gold = Set.of(cells[ACTORS].split(",", -1));
                Field field = reader.read("title", cells[HEADLINE], LocalDate.parse(cells[DATE]));
                (row % 2 == 1 ? seen : unseen).add(gold, codes(field, true));
                anyMention.add(gold, codes(field, false));
            }
        }
        System.out.printf("parties, rows tuned on %s; rows unseen %s; any mention %s%n", seen, unseen, anyMention);
        assertThat(seen.precision()).isGreaterThan(0.94);
        assertThat(seen.recall()).isGreaterThan(0.92);
        assertThat(unseen.precision()).isGreaterThan(0.92);
        assertThat(unseen.recall()).isGreaterThan(0.92);
        assertThat(anyMention.recall()).isGreaterThan(0.95);
    }

    /** The guideline counts Hong Kong's government as China's. */
    private static Set<String> codes(Field field, boolean partiesOnly) {
        Set<String> codes = new TreeSet<>();
        for (Mention mention : field.mentions()) {
            boolean party = mention.role() != Role.SETTING && mention.role() != Role.BACKGROUND;
            if (mention.code() != null && (party || !partiesOnly)) {
                codes.add(mention.code().equals("HKG") ? "CHN" : mention.code());
            }
        }
        return codes;
    }
}
