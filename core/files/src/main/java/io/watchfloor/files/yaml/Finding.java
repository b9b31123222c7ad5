package io.watchfloor.files.yaml;

import java.util.Comparator;

/**
 * Something wrong in a file, said where it stands.
 *
 * @param file name as the author knows it
 * @param line from 1
 * @param column from 1, in chars
 * @param message what is wrong and what to do about it
 */
public record Finding(String file, int line, int column, Severity severity, String message)
        implements Comparable<Finding> {
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::message);

    /** Whether a file can be used in spite of the finding. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Finding other) {
        return BY_PLACE.compare(this, other);
    }

    /** The line that editors and people can follow: {@code file:line:column: message}. */
    @Override
    public String toString() {
        String word = isError() ? "" : "warning: ";
        return file + ":" + line + ":" + column + ": " + word + message;
    }
}
