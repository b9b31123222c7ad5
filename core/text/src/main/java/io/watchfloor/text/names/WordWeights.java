package io.watchfloor.text.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;
import opennlp.tools.util.featuregen.TokenFeatureGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What single words weigh for the outcomes at their own place and at those of their neighbours: all of {@code features.xml}
 * that looks at one word at a time, summed once for each word. The latest words are kept, in a table that does not grow.
 * Shared by all threads: what is kept never changes, and a thread that does not see it makes the same again.
 */
final class WordWeights {
    /** Words look so far to each side. */
    static final int REACH = 2;

    /** A power of two; a word that the model knows takes half a kilobyte. */
    private static final int KEPT = 1 << 14;

    /** What OpenNLP says of a word's letters. */
    static final List<String> SHAPES = List.of(
            "jah", "jak", "lc", "2d", "4d", "an", "dd", "ds", "dc", "dp", "num", "sc", "ac", "cp", "ic", "other");

    /**
     * A word.
     *
     * @param text as it is written
     * @param shape of its letters, by its place in {@link #SHAPES}
     * @param byDistance for each place from {@code -REACH} to {@code REACH}, seen from where the sums are asked for: a sum
     *     for each outcome, or none where it weighs nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and never changed.
    record Weighed(String text, int shape, double[][] byDistance) {}

    private final FeatureWeights weights;
    private final WordClassFeatures clusters;
    private final WordClassFeatures lists;
    private final @Nullable Weighed[] kept = new @Nullable Weighed[KEPT];

    WordWeights(TokenNameFinderModel model, FeatureWeights weights) {
        this.weights = weights;
        this.clusters = new WordClassFeatures(classes(model, "clusters.wordclasses"), "c=");
        this.lists = new WordClassFeatures(classes(model, "gazetteer.wordclasses"), "g=");
    }

    private static WordClasses classes(TokenNameFinderModel model, String name) {
        WordClasses classes = model.getArtifact(name);
        return Objects.requireNonNull(classes, name);
    }

    Weighed of(String word) {
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> 14) & (KEPT - 1);
        Weighed found = kept[slot];
        if (found == null || !found.text().equals(word)) {
            found = weigh(word);
            kept[slot] = found;
        }
        return found;
    }

    private Weighed weigh(String word) {
        String[] alone = {word};
        List<String> near = new ArrayList<>(8);
        new TokenFeatureGenerator(true).createFeatures(near, alone, 0, alone);
        clusters.add(word, near);
        lists.add(word, near);
        List<String> here = new ArrayList<>(near);
        new AffixFeatures().createFeatures(here, alone, 0, alone);
        double[][] sums = new double[2 * REACH + 1][];
        for (int distance = -REACH; distance <= REACH; distance++) {
            sums[REACH + distance] = weights.sum(prefix(distance), distance == 0 ? here : near);
        }
        return new Weighed(word, SHAPES.indexOf(FeatureGeneratorUtil.tokenFeature(word)), sums);
    }

    /** How OpenNLP names the feature of a neighbour. */
    static String prefix(int distance) {
        return distance == 0 ? "" : (distance < 0 ? "p" : "n") + Math.abs(distance);
    }
}
