package io.watchfloor.training.evaluation;

import io.watchfloor.training.evaluation.DrawnLabel.Answer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judgements of headlines on which the second opinion disagreed with the rules; the texts stay in their file. */
public final class OpinionLabel {
    private static final List<String> COLUMNS = List.of("id", "incident");

    private OpinionLabel() {}

    /**
     * Headline id to judgement, of the rows below the line of column names.
     *
     * @throws IllegalArgumentException naming the line that is none
     */
    public static Map<String, Answer> read(List<String> lines) {
        if (lines.isEmpty() || !cells(lines.get(0)).equals(COLUMNS)) {
            throw new IllegalArgumentException("line 1: expected these columns, parted by tabs: " + COLUMNS);
        }
        Map<String, Answer> labels = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() != COLUMNS.size() || labels.put(cells.get(0), Answer.of(cells.get(1))) != null) {
                throw new IllegalArgumentException(cells.get(0) + ": not two columns, or there already");
            }
        }
        return labels;
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }
}
