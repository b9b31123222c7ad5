package io.watchfloor.cli.replay;

import io.watchfloor.model.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Which ids have been seen, and a number that came with each first time: 20 bytes an id in arrays, where a map of texts
 * takes some 150.
 *
 * <p>An id is known by the first 128 bits of its SHA-256. Among a thousand million ids the chance that any two share them
 * is below 1 in 10^20, so what is seen is taken for exact.
 */
final class SeenIds {
    private static final int SMALLEST = 1 << 10;
    /** Of the slots at most two thirds are filled; beyond, probes grow long. */
    private static final int THIRDS = 2;

    private long[] high = new long[SMALLEST];
    private long[] low = new long[SMALLEST];
    /** 0 marks a free slot. */
    private int[] numbers = new int[SMALLEST];

    private int size;

    /**
     * Takes an id with its number, unless it was seen.
     *
     * @param number above 0
     * @return the number that it was first seen with, or 0 when it is new
     */
    int putIfAbsent(String id, int number) {
        if (number <= 0) {
            throw new IllegalArgumentException("a number must be above 0, not " + number);
        }
        if ((size + 1L) * (THIRDS + 1) > (long) numbers.length * THIRDS) {
            grow();
        }
        ByteBuffer digest = digest(id);
        long first = digest.getLong();
        long second = digest.getLong();
        int slot = slot(first, second);
        if (numbers[slot] == 0) {
            put(slot, first, second, number);
            size++;
            return 0;
        }
        return numbers[slot];
    }

    /** Takes an id; true when it is new. */
    boolean add(String id) {
        return putIfAbsent(id, 1) == 0;
    }

    boolean contains(String id) {
        if (size == 0) {
            return false;
        }
        ByteBuffer digest = digest(id);
        return numbers[slot(digest.getLong(), digest.getLong())] != 0;
    }

    int size() {
        return size;
    }

    /** Where an id stands, or the free slot where it would. */
    private int slot(long first, long second) {
        int mask = numbers.length - 1;
        int slot = (int) second & mask;
        while (numbers[slot] != 0 && (high[slot] != first || low[slot] != second)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void put(int slot, long first, long second, int number) {
        high[slot] = first;
        low[slot] = second;
        numbers[slot] = number;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldNumbers = numbers;
        int larger = Math.multiplyExact(oldNumbers.length, 2);
        high = new long[larger];
        low = new long[larger];
        numbers = new int[larger];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                put(slot(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldNumbers[i]);
            }
        }
    }

    private static ByteBuffer digest(String id) {
        return ByteBuffer.wrap(Sha256.raw(id.getBytes(StandardCharsets.UTF_8)));
    }
}
