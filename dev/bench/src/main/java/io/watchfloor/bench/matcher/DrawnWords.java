package io.watchfloor.bench.matcher;

import io.watchfloor.rules.patterns.English;
import io.watchfloor.text.words.Inflector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Words by rank, drawn as often as Zipf's law says: first those that headlines hold most often, then made-up rare ones.
 * No two words share a form, so that each form leads back to one word.
 */
final class DrawnWords {
    static final int COUNT = 20_000;

    private static final String[] SYLLABLES = {
        "ba", "cor", "dim", "fel", "gra", "hu", "jen", "kal", "lo", "mir", "nus", "pol", "qua", "ret", "si", "tor",
        "ul", "ven", "wy", "zan"
    };

    private final List<List<String>> forms = new ArrayList<>();
    private final double[] cumulative = new double[COUNT];

    DrawnWords() {
        Set<String> taken = new HashSet<>();
        counted().forEach(word -> addIfNew(word, taken));
        Random random = new Random(COUNT);
        while (forms.size() < COUNT) {
            StringBuilder word = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            addIfNew(word.toString(), taken);
        }
        double sum = 0;
        for (int rank = 0; rank < COUNT; rank++) {
            sum += 1.0 / (rank + 1);
            cumulative[rank] = sum;
        }
    }

    private void addIfNew(String word, Set<String> taken) {
        List<String> all = List.copyOf(Inflector.forms(word));
        if (forms.size() < COUNT && all.stream().noneMatch(taken::contains)) {
            taken.addAll(all);
            forms.add(all);
        }
    }

    /** The words that the matcher's own table of frequencies holds, most frequent first. */
    private static List<String> counted() {
        try (InputStream in = Objects.requireNonNull(English.class.getResourceAsStream("word-counts.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.matches("[a-z]+ \\d+"))
                    .map(line -> List.of(line.split(" ")))
                    .sorted((one, other) ->
                            Integer.compare(Integer.parseInt(other.get(1)), Integer.parseInt(one.get(1))))
                    .map(line -> line.get(0))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A word as headlines use them. */
    int drawByFrequency(Random random) {
        double at = random.nextDouble() * cumulative[COUNT - 1];
        int low = 0;
        int high = COUNT - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A word as authors of rules choose them: of any frequency between two ranks alike. */
    int drawByRank(Random random, int from, int to) {
        double least = Math.log(from);
        return (int) Math.exp(least + random.nextDouble() * (Math.log(to) - least));
    }

    String base(int word) {
        return forms.get(word).get(0);
    }

    /** All forms of a word, itself first. */
    List<String> forms(int word) {
        return forms.get(word);
    }

    String someForm(int word, Random random) {
        List<String> all = forms.get(word);
        return all.get(random.nextInt(all.size()));
    }

    /** Headlines of 10,000 with twelve words that hold a word. */
    double headlinesHolding(int word) {
        return Math.min(10_000, 10_000 * 12 / ((word + 1) * cumulative[COUNT - 1]));
    }
}
