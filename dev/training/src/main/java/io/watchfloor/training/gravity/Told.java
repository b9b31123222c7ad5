package io.watchfloor.training.gravity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How grave headlines without labels are in the eyes of a teacher, a model too large to ship that learned from labelled
 * ones. A column for each set of labels that it learned from, so that no label is ever taught to whom it will judge.
 *
 * @param columns names of the sets
 * @param tenths gravity by the id of a headline and then by column, in tenths of a step
 */
public record Told(List<String> columns, Map<String, int[]> tenths) {
    /** Nobody taught anything. */
    public static final Told NONE = new Told(List.of(), Map.of());

    /** Learned from labels of the open months. */
    public static final String OPEN = "open";
    /** The same without one of them: its month follows. */
    public static final String WITHOUT = "without-";
    /** Learned from all months that are not shut, and other years. */
    public static final String NOT_SHUT = "not-shut";

    public static final String YEAR = "2023";
    public static final String ALL = "all";

    /**
     * Reads lines of cells parted by tabs, below a line of names.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public static Told read(List<String> lines) {
        List<String> names =
                lines.isEmpty() ? List.of() : Arrays.asList(lines.get(0).split("\t", -1));
        if (names.size() < 2 || !names.get(0).equals("id")) {
            throw new IllegalArgumentException("line 1: expected 'id' and the names of columns");
        }
        Map<String, int[]> tenths = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = Arrays.asList(lines.get(i).split("\t", -1));
            if (cells.size() != names.size() || !cells.stream().skip(1).allMatch(cell -> cell.matches("-?\\d{1,3}"))) {
                throw new IllegalArgumentException(
                        "line " + (i + 1) + ": expected an id and " + (names.size() - 1) + " whole numbers below 1000");
            }
            tenths.put(
                    cells.get(0),
                    cells.stream().skip(1).mapToInt(Integer::parseInt).toArray());
        }
        return new Told(new ArrayList<>(names.subList(1, names.size())), tenths);
    }

    /**
     * What a headline weighs by the teacher who learned from a set.
     *
     * @throws IllegalArgumentException when there is no such column
     */
    public double gravity(String id, String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("no column '" + column + "' of told gravity");
        }
        return Objects.requireNonNull(tenths.get(id), id)[at] / 10.0;
    }
}
