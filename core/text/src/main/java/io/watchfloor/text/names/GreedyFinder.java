package io.watchfloor.text.names;

import io.watchfloor.text.names.WordWeights.Weighed;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.SequenceCodec;
import opennlp.tools.util.SequenceValidator;
import opennlp.tools.util.Span;

/**
 * Decodes a headline word by word with the features of {@code features.xml} and OpenNLP's codec: what {@code NameFinderME}
 * finds with a beam of one, but faster, for the sums of single words are kept ({@link WordWeights}), and those of the shapes
 * of words are all known. Serves all threads.
 */
final class GreedyFinder {
    private static final Span[] NONE = {};
    /** A word's shape counts for the next word to each side. */
    private static final int REACH = 1;

    private static final long BEFORE_WORD = FeatureWeights.on(FeatureWeights.START, "pw,w=");
    private static final long NEXT_WORD = FeatureWeights.on(FeatureWeights.START, "w,nw=");

    private final SequenceCodec<String> codec;
    private final FeatureWeights weights;
    private final WordWeights words;
    private final int outcomes;
    /** No name. */
    private final int other;
    /** Whether an outcome may follow another; the last row, here and below, is for the first word. */
    private final boolean[][] follows;

    private final double[] always;
    private final double[] begins;
    private final double[][] after;
    private final double[][] afterNext;
    /** The hash of what stands before the next word in a feature of it and an outcome. */
    private final long[] afterWord;

    private final double[][] afterShape;
    /** By the regime of the headline, by distance from {@code -REACH}, by shape. */
    private final Map<CaseRegime, double[][][]> shapes = new EnumMap<>(CaseRegime.class);

    /** By two shapes side by side: seen from the second, and from the first. */
    private final double[][] beforeShape;

    private final double[][] nextShape;

    GreedyFinder(TokenNameFinderModel model, FeatureWeights weights) {
        this.codec = model.getFactory().createSequenceCodec();
        this.weights = weights;
        this.words = new WordWeights(model, weights);
        this.outcomes = weights.size();
        SequenceValidator<String> validator = codec.createSequenceValidator();
        follows = new boolean[outcomes + 1][outcomes];
        after = new double[outcomes + 1][];
        afterNext = new double[outcomes + 1][];
        afterWord = new long[outcomes + 1];
        afterShape = new double[(outcomes + 1) * WordWeights.SHAPES.size()][];
        int none = outcomes;
        for (int last = 0; last <= outcomes; last++) {
            String name = last == outcomes ? NameFinderME.OTHER : weights.outcome(last);
            none = last < outcomes && name.equals(NameFinderME.OTHER) ? last : none;
            String[] before = last == outcomes ? new String[0] : new String[] {name};
            for (int next = 0; next < outcomes; next++) {
                follows[last][next] =
                        validator.validSequence(before.length, new String[2], before, weights.outcome(next));
            }
            after[last] = sums("po=" + name);
            afterNext[last] = sums("ppo=" + name);
            afterWord[last] = FeatureWeights.on(FeatureWeights.START, "pow=" + name + ",");
            fill(afterShape, last, shape -> List.of("powf=" + name + "," + shape));
        }
        other = none;
        always = sums("def");
        begins = sums("S=begin");
        for (CaseRegime regime : CaseRegime.values()) {
            double[][][] byDistance = new double[2 * REACH + 1][WordWeights.SHAPES.size()][];
            for (int distance = -REACH; distance <= REACH; distance++) {
                String prefix = WordWeights.prefix(distance);
                fill(byDistance[REACH + distance], 0, shape -> {
                    String inRegime = prefix + regime + shape;
                    boolean alone = regime == CaseRegime.SENTENCE;
                    return alone ? List.of(inRegime, prefix + "shape=" + shape) : List.of(inRegime);
                });
            }
            shapes.put(regime, byDistance);
        }
        beforeShape = ofTwo("pwc,wc=");
        nextShape = ofTwo("wc,nc=");
    }

    private double[] sums(String feature) {
        return weights.sum("", List.of(feature));
    }

    private double[][] ofTwo(String start) {
        int many = WordWeights.SHAPES.size();
        double[][] ofTwo = new double[many * many][];
        for (int first = 0; first < many; first++) {
            String one = WordWeights.SHAPES.get(first);
            fill(ofTwo, first, next -> List.of(start + one + "," + next));
        }
        return ofTwo;
    }

    /** Sums for each shape, in one of many rows. */
    private void fill(double[][] rows, int row, Function<String, List<String>> features) {
        int many = WordWeights.SHAPES.size();
        for (int shape = 0; shape < many; shape++) {
            rows[row * many + shape] = weights.sum("", features.apply(WordWeights.SHAPES.get(shape)));
        }
    }

    /** The names among the words. */
    Span[] find(String[] text) {
        Weighed[] read = new Weighed[text.length];
        for (int i = 0; i < text.length; i++) {
            read[i] = words.of(text[i]);
        }
        double[][][] byDistance = Objects.requireNonNull(shapes.get(CaseRegime.of(text)));
        double[] sums = new double[outcomes];
        String[] found = new String[text.length];
        int last = outcomes;
        int beforeLast = outcomes;
        boolean names = false;
        for (int i = 0; i < text.length; i++) {
            Arrays.fill(sums, 0);
            around(read, i, byDistance, sums);
            neighbours(read, i, sums);
            add(always, sums);
            if (i == 0) {
                add(begins, sums);
            }
            add(after[last], sums);
            add(afterNext[beforeLast], sums);
            weights.add(FeatureWeights.on(afterWord[last], text[i]), sums);
            add(afterShape[last * WordWeights.SHAPES.size() + read[i].shape()], sums);
            beforeLast = last;
            last = best(follows[last], sums);
            found[i] = weights.outcome(last);
            names |= last != other;
        }
        return names ? codec.decode(List.of(found)) : NONE;
    }

    /** What single words weigh, and their shapes. */
    private static void around(Weighed[] read, int at, double[][][] shapes, double[] sums) {
        int end = Math.min(read.length, at + WordWeights.REACH + 1);
        for (int i = Math.max(0, at - WordWeights.REACH); i < end; i++) {
            add(read[i].byDistance()[WordWeights.REACH + i - at], sums);
            if (Math.abs(i - at) <= REACH) {
                add(shapes[REACH + i - at][read[i].shape()], sums);
            }
        }
    }

    /** What two words weigh beside each other. */
    private void neighbours(Weighed[] read, int at, double[] sums) {
        if (at > 0) {
            two(BEFORE_WORD, read[at - 1], read[at], sums);
            add(beforeShape[pair(read[at - 1], read[at])], sums);
        }
        if (at + 1 < read.length) {
            two(NEXT_WORD, read[at], read[at + 1], sums);
            add(nextShape[pair(read[at], read[at + 1])], sums);
        }
    }

    private static int pair(Weighed one, Weighed next) {
        return one.shape() * WordWeights.SHAPES.size() + next.shape();
    }

    private void two(long start, Weighed one, Weighed next, double[] sums) {
        long first = FeatureWeights.on(FeatureWeights.on(start, one.text()), ",");
        weights.add(FeatureWeights.on(first, next.text()), sums);
    }

    /** Adds sums to sums; some are none. */
    private static void add(double[] more, double[] sums) {
        for (int i = 0; i < more.length; i++) {
            sums[i] += more[i];
        }
    }

    /** The outcome with the highest sum that may follow the last. */
    private static int best(boolean[] follows, double[] sums) {
        int best = -1;
        for (int i = 0; i < sums.length; i++) {
            if (follows[i] && (best < 0 || sums[i] > sums[best])) {
                best = i;
            }
        }
        return best;
    }
}
