package io.watchfloor.rules.scale;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A scale of a few clues with weights by hand, in thousandths, that takes everything to be about a protest. */
public final class SmallScale {
    private final SortedMap<Integer, short[]> rows = new TreeMap<>();

    /**
     * One more clue.
     *
     * @param report above 0 it speaks for a report
     * @param hostile above 0 it speaks for a hostile one
     * @param second above 0 it says that the second party acts
     */
    public SmallScale with(String clue, int report, int hostile, int second) {
        rows.put(Scale.place(clue), new short[] {(short) report, (short) hostile, (short) second});
        return this;
    }

    public ScaleModel model() {
        int[] places = rows.keySet().stream().mapToInt(place -> place).toArray();
        return new ScaleModel(
                places,
                weights(0, "no", "yes"),
                weights(0, "no", "yes"),
                weights(1, "cooperative", "hostile"),
                weights(2, "first", "second"),
                new Weights(List.of("protest"), new short[][] {new short[places.length]}));
    }

    private Weights weights(int question, String less, String more) {
        short[] column = new short[rows.size()];
        int row = 0;
        for (short[] weights : rows.values()) {
            column[row++] = weights[question];
        }
        return new Weights(List.of(less, more), new short[][] {column});
    }
}
