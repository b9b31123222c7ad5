package io.watchfloor.rules.book;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.rules.packs.Packs;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.ScaleModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a desk taught the learned scale, as a file of the decision book: it is pushed, tried, compared and taken
 * back like any other file of it, and without it the shipped weights decide alone.
 *
 * @param base digest of the model that it was learned on top of
 * @param rules digest of the rule packs that it was learned with: what rules find are clues
 * @param words how many words of people it was learned from
 * @param weights place of a clue to what it weighs more, in thousandths
 */
public record Taught(String base, String rules, int words, SortedMap<Integer, Integer> weights) {
    public static final String FILE = "scale-taught.yaml";
    /** A weight moves by so many thousandths at most: the desk corrects, it does not begin anew. */
    public static final int MOST = 500;

    private static final String PLACES = "weights";
    private static @Nullable Weighing last;

    private record Weighing(String text, Scale scale) {}

    /**
     * The scale with what was taught.
     *
     * @param text of the file
     * @return empty when something is wrong, which is then a finding
     */
    static Optional<Scale> scale(String text, Scale base, Findings findings) {
        synchronized (Taught.class) {
            if (last != null && last.text().equals(text)) {
                return Optional.of(last.scale());
            }
        }
        Optional<Scale> scale = read(text, base, findings).map(Scale::shippedWith);
        synchronized (Taught.class) {
            scale.ifPresent(made -> last = new Weighing(text, made));
        }
        return scale;
    }

    private static Optional<SortedMap<Integer, Integer>> read(String text, Scale base, Findings findings) {
        YamlNode root = YamlNode.read(FILE, text, findings).orElse(null);
        if (root == null) {
            return Optional.empty();
        }
        root.onlyKeys("what was taught", Set.of("base", "rules", "words", PLACES));
        YamlNode stands = root.require("base", FILE).orElse(null);
        YamlNode weights = root.require(PLACES, FILE).orElse(null);
        if (stands == null || weights == null) {
            return Optional.empty();
        }
        if (!stands.text().equals(base.digest())) {
            stands.error("taught on top of the model " + stands.text() + ", and this book names " + base.digest()
                    + ": learn it again (watchfloor model learn), or delete the file");
            return Optional.empty();
        }
        SortedMap<Integer, Integer> byPlace = new TreeMap<>();
        for (String line : weights.text().lines().toList()) {
            String[] cells = line.strip().split(" ", -1);
            boolean two = cells.length == 2 && cells[0].matches("\\d{1,6}") && cells[1].matches("-?\\d{1,3}");
            if (!two
                    || Integer.parseInt(cells[0]) >= ScaleModel.PLACES
                    || Math.abs(Integer.parseInt(cells[1])) > MOST) {
                weights.error("'" + line.strip() + "' is no place of a clue with at most " + MOST
                        + " thousandths; the file is not written by hand: watchfloor model learn writes it");
                return Optional.empty();
            }
            byPlace.put(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]));
        }
        long unknown =
                byPlace.keySet().stream().filter(place -> !base.knows(place)).count();
        if (unknown > base.room()) {
            weights.error(unknown + " clues that the model does not know, and it has room for " + base.room()
                    + ": watchfloor model learn writes a file that fits");
            return Optional.empty();
        }
        return Optional.of(byPlace);
    }

    /** What to do when what a desk taught was learned with other rules than a book has: what rules find are clues. */
    public static Optional<String> stale(Map<String, String> files) {
        return Optional.ofNullable(files.get(FILE))
                .flatMap(text -> YamlNode.read(FILE, text, new Findings()))
                .map(root -> root.text("rules"))
                .filter(rules -> !rules.equals(rules(files)))
                .map(rules -> FILE + " was learned with other rules, and what rules find are clues: learn it again"
                        + " (watchfloor model learn) when many have changed");
    }

    /** Names the rule packs of a book. */
    public static String rules(Map<String, String> files) {
        SortedMap<String, String> packs = new TreeMap<>(files);
        packs.keySet().removeIf(file -> !file.startsWith(Packs.FOLDER));
        return BookDigest.of(packs);
    }

    /** As a file: the same weights give the same bytes. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(
                        "# What the people of this desk taught the learned scale: written by 'watchfloor model learn', see\n")
                .append(
                        "# docs/models.md. Numbers stand for clues; 'watchfloor rules explain' names those of a headline with\n")
                .append("# what each weighs. Delete the file, and the shipped weights decide alone.\n")
                .append("base: ")
                .append(base)
                .append('\n')
                .append("rules: ")
                .append(rules)
                .append('\n')
                .append("words: ")
                .append(words)
                .append('\n')
                .append(PLACES)
                .append(": |\n");
        weights.forEach((place, weight) ->
                text.append("  ").append(place).append(' ').append(weight).append('\n'));
        return text.toString();
    }
}
