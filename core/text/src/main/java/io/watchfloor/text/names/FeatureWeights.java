package io.watchfloor.text.names;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of a perceptron's features in three arrays. OpenNLP keeps them in a map of strings, in which most of the
 * time of finding a name goes by waiting for memory; here a feature is its 64-bit hash, most unknown ones end at one bit,
 * and the sums are the same. Shared by all threads.
 */
final class FeatureWeights {
    private static final int BITS_EACH = 2;
    private static final int COUNT_BITS = 4;
    private static final double[] NONE = {};

    /** The hash of no letters. */
    static final long START = 0xcbf29ce484222325L;

    /** Four types make nine outcomes. */
    private static final int MOST = (1 << COUNT_BITS) - 1;

    private final String[] outcomes;
    private final long[] seen;
    private final long[] keys;
    /** For each key, where its weights start in the two arrays behind, and in the lowest bits how many they are. */
    private final int[] places;

    private final byte[] outcomeOf;
    private final double[] weightOf;

    /** Takes the weights out of a model: it keeps none, so that there is one copy of them. */
    FeatureWeights(AbstractModel model) {
        Object[] data = model.getDataStructures();
        @SuppressWarnings("unchecked") // OpenNLP gives parameters, features and outcomes away as objects.
        Map<String, Context> features = (Map<String, Context>) data[1];
        int slots = Integer.highestOneBit(Math.max(2, features.size())) * 4;
        outcomes = new String[model.getNumOutcomes()];
        if (outcomes.length > MOST) {
            throw new IllegalStateException("a model of " + outcomes.length + " outcomes; " + MOST + " are the most");
        }
        Arrays.setAll(outcomes, model::getOutcome);
        seen = new long[Math.max(1, slots * BITS_EACH / Long.SIZE)];
        keys = new long[slots];
        places = new int[slots];
        int weights = features.values().stream()
                .mapToInt(context -> context.getOutcomes().length)
                .sum();
        outcomeOf = new byte[weights];
        weightOf = new double[weights];
        int next = 0;
        for (Map.Entry<String, Context> feature : features.entrySet()) {
            next = put(hash(feature.getKey()), feature.getValue(), next);
        }
        features.clear();
        Arrays.fill((Context[]) data[0], null);
    }

    private int put(long hash, Context context, int first) {
        int slot = slot(hash);
        if (keys[slot] == hash) {
            throw new IllegalStateException("two features of the model have one hash: train it anew");
        }
        seen[bit(hash) >>> 6] |= 1L << bit(hash);
        keys[slot] = hash;
        places[slot] = first << COUNT_BITS | context.getOutcomes().length;
        int next = first;
        for (int i = 0; i < context.getOutcomes().length; i++) {
            outcomeOf[next] = (byte) context.getOutcomes()[i];
            weightOf[next++] = context.getParameters()[i];
        }
        return next;
    }

    /** The slot of a hash, or the empty one where it would stand. */
    private int slot(long hash) {
        int slot = (int) (hash >>> 32) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private int bit(long hash) {
        return (int) hash & (seen.length * Long.SIZE - 1);
    }

    private static long hash(String feature) {
        return end(on(START, feature));
    }

    /** The hash of a feature that goes on with these letters. */
    static long on(long start, String letters) {
        long hash = start;
        for (int i = 0; i < letters.length(); i++) {
            hash = (hash ^ letters.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** Never 0, which marks an empty slot. */
    private static long end(long letters) {
        long hash = letters;
        hash ^= hash >>> 32;
        hash *= 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }

    int size() {
        return outcomes.length;
    }

    String outcome(int index) {
        return outcomes[index];
    }

    /** Adds the weights of a feature, by the hash of its letters, to the sums; false when the model does not know it. */
    boolean add(long letters, double[] sums) {
        long hash = end(letters);
        if ((seen[bit(hash) >>> 6] & 1L << bit(hash)) == 0) {
            return false;
        }
        int place = places[slot(hash)];
        int first = place >>> COUNT_BITS;
        for (int i = first; i < first + (place & MOST); i++) {
            sums[outcomeOf[i]] += weightOf[i];
        }
        return place != 0;
    }

    /** The sums of features that begin alike, one for each outcome; none when the model knows none of them. */
    double[] sum(String prefix, List<String> features) {
        long start = on(START, prefix);
        double[] sums = new double[outcomes.length];
        boolean known = false;
        for (String feature : features) {
            known |= add(on(start, feature), sums);
        }
        return known ? sums : NONE;
    }
}
