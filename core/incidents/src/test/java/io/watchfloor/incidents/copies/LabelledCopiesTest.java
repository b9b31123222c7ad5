package io.watchfloor.incidents.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How well copies are told apart, on pairs of real headlines that were labelled by hand. The headlines are not part of
 * this repository: without {@code <shared>/data/headlines/2023-01-28_2023-02-15.jsonl} (beside the repository, or where
 * {@code WATCHFLOOR_SHARED} says) the test is skipped.
 */
class LabelledCopiesTest {
    private static final Path PAIRS = Path.of("src/test/resources/copies/labelled-pairs.tsv");

    private record Labelled(String one, String other, double jaccard, boolean copy) {
        static Labelled of(String line) {
            String[] parts = line.split("\t", -1);
            return new Labelled(parts[0], parts[1], Double.parseDouble(parts[2]), parts[3].equals("1"));
        }
    }

    @Test
    void findsCopiesAndTellsOtherTextsApart() throws IOException {
        String set = System.getProperty("WATCHFLOOR_SHARED", System.getenv("WATCHFLOOR_SHARED"));
        Path shared = set != null ? Path.of(set) : Path.of("..", "..", "..", "shared");
        Path headlines = shared.resolve("data").resolve("headlines").resolve("2023-01-28_2023-02-15.jsonl");
        assumeThat(headlines)
                .as("the labelled pairs are of headlines that are not here: set WATCHFLOOR_SHARED")
                .exists();
        Map<String, TextPrint> prints = prints(headlines);
        List<Labelled> pairs = Files.readAllLines(PAIRS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Labelled::of)
                .toList();

        Score all = score(pairs, prints);
        Score hard = score(
                pairs.stream()
                        .filter(pair -> pair.jaccard() >= 0.3 && pair.jaccard() < 0.7)
                        .toList(),
                prints);
        System.out.println("copies, all pairs: " + all);
        System.out.println("copies, pairs of token Jaccard 0.3 to 0.7: " + hard);
        assertThat(all.precision()).isGreaterThan(0.88);
        assertThat(all.recall()).isGreaterThan(0.84);
    }

    private record Score(int pairs, int right, int wrong, int missed) {
        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }

        @Override
        public String toString() {
            return String.format(
                    "%d pairs, precision %.3f (%d wrong), recall %.3f (%d missed)",
                    pairs, precision(), wrong, recall(), missed);
        }
    }

    private static Score score(List<Labelled> pairs, Map<String, TextPrint> prints) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Labelled pair : pairs) {
            boolean found = found(prints.get(pair.one()), prints.get(pair.other()));
            right += found && pair.copy() ? 1 : 0;
            wrong += found && !pair.copy() ? 1 : 0;
            missed += !found && pair.copy() ? 1 : 0;
        }
        return new Score(pairs.size(), right, wrong, missed);
    }

    /** As the product finds them: by their bands, then by their similarity. */
    private static boolean found(TextPrint one, TextPrint other) {
        CopyGroups<String> groups = new CopyGroups<>();
        int[] largest = {0};
        groups.add("one", one, group -> {}, group -> {});
        groups.add(
                "other", other, group -> {}, group -> largest[0] = group.items().size());
        return largest[0] == 2;
    }

    private static Map<String, TextPrint> prints(Path headlines) throws IOException {
        Map<String, TextPrint> prints = new HashMap<>();
        for (String line : Files.readAllLines(headlines)) {
            JsonNode headline = Json.mapper().readTree(line);
            prints.put(
                    headline.get("id").asText(),
                    TextPrint.of(headline.get("title").asText()));
        }
        return prints;
    }
}
