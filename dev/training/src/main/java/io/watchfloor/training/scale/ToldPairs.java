package io.watchfloor.training.scale;

import io.watchfloor.model.Signal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher, a model too large to ship that learned from labels, says of two parties in headlines that nobody labelled.
 *
 * @param learnedFrom months whose labels it knows: none of their rows may be judged by what it taught
 * @param byHeadline answers by the id of a headline
 */
public record ToldPairs(Set<YearMonth> learnedFrom, Map<String, List<Answer>> byHeadline) {
    /** Nobody taught anything. */
    public static final ToldPairs NONE = new ToldPairs(Set.of(), Map.of());

    private static final String MONTHS = "# learned from ";
    private static final int CELLS = 5;

    /**
     * Two parties of a headline.
     *
     * @param report something is reported between them
     * @param headline something is reported in the headline
     */
    public record Answer(String first, String second, boolean report, boolean headline, @Nullable Signal signal) {}

    /**
     * Reads lines of cells parted by tabs (headline, first party, second party, two of 0 and 1, and - or +), below a line
     * of the months whose labels the teacher knows.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public static ToldPairs read(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWith(MONTHS)) {
            throw new IllegalArgumentException("line 1: expected '" + MONTHS + "' and months");
        }
        Set<YearMonth> months = Arrays.stream(
                        lines.get(0).substring(MONTHS.length()).split(" ", -1))
                .map(YearMonth::parse)
                .collect(Collectors.toSet());
        Map<String, List<Answer>> byHeadline = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != CELLS || !cells[3].matches("[01][01]") || !cells[4].matches("[-+]?")) {
                throw new IllegalArgumentException(
                        "line " + (i + 1) + ": expected a headline, two parties, two of 0 and 1, and -, + or nothing");
            }
            Signal signal = cells[4].isEmpty() ? null : cells[4].equals("-") ? Signal.HOSTILE : Signal.COOPERATIVE;
            byHeadline
                    .computeIfAbsent(cells[0], id -> new ArrayList<>(1))
                    .add(new Answer(cells[1], cells[2], cells[3].charAt(0) == '1', cells[3].charAt(1) == '1', signal));
        }
        return new ToldPairs(months, byHeadline);
    }
}
