package io.watchfloor.board.tuning;

import io.watchfloor.authoring.RuleText;
import io.watchfloor.files.yaml.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a draft.
 *
 * @param marks where its own text is concerned
 * @param elsewhere what it breaks in other places, a line each with file, line and column
 */
public record Linted(List<Mark> marks, List<String> elsewhere) {

    /**
     * One finding in the text of the draft.
     *
     * @param line from 1, of the draft's text
     * @param column from 1, in chars
     * @param error false for a warning, with which it may be published
     */
    public record Mark(int line, int column, boolean error, String message) {}

    static Linted of(List<Finding> findings, Draft draft, RuleText place) {
        long lines = Math.max(1, draft.text().lines().count());
        List<Mark> marks = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (Finding finding : findings) {
            int line = finding.line() - place.line() + 1;
            if (finding.file().equals(draft.file()) && line >= 1 && line <= lines) {
                marks.add(new Mark(line, finding.column(), finding.isError(), finding.message()));
            } else {
                elsewhere.add(finding.toString());
            }
        }
        return new Linted(List.copyOf(marks), List.copyOf(elsewhere));
    }

    /** Whether it may not be published as it is. */
    public boolean hasErrors() {
        return marks.stream().anyMatch(Mark::error)
                || elsewhere.stream().anyMatch(line -> !line.contains(": warning: "));
    }
}
