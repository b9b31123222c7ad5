package io.watchfloor.training.scale;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts of pairs of numbers, some millions of them. */
final class PairCounts {
    private static final long NONE = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = empty(1 << 16);
    private int[] counts = new int[keys.length];
    private int size;

    /** Counts by key, ascending; a key is its first number above its second. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; many numbers.
    record Sorted(long[] keys, int[] counts) {}

    void add(int first, int second, int many) {
        if (2 * size > keys.length) {
            grow();
        }
        add(((long) first << Integer.SIZE) | second, many);
    }

    private void add(long key, int many) {
        int mask = keys.length - 1;
        int at = (int) ((key * SPREAD) >>> Integer.SIZE) & mask;
        while (keys[at] != NONE && keys[at] != key) {
            at = (at + 1) & mask;
        }
        if (keys[at] == NONE) {
            keys[at] = key;
            size++;
        }
        counts[at] += many;
    }

    private void grow() {
        long[] old = keys;
        int[] many = counts;
        keys = empty(2 * old.length);
        counts = new int[keys.length];
        size = 0;
        for (int i = 0; i < old.length; i++) {
            if (old[i] != NONE) {
                add(old[i], many[i]);
            }
        }
    }

    private static long[] empty(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, NONE);
        return keys;
    }

    Sorted sorted() {
        long[] ascending =
                Arrays.stream(keys).filter(key -> key != NONE).sorted().toArray();
        int[] many = new int[ascending.length];
        IntStream.range(0, keys.length)
                .filter(i -> keys[i] != NONE)
                .forEach(i -> many[Arrays.binarySearch(ascending, keys[i])] = counts[i]);
        return new Sorted(ascending, many);
    }
}
