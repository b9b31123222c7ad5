package io.watchfloor.bench.measure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a benchmark found.
 *
 * @param title of the table
 * @param settings what was measured how, a sentence each
 * @param columns heads of the table
 * @param rows as many cells as there are columns
 * @param notes what follows from the table, a sentence each
 */
public record Report(
        String title, List<String> settings, List<String> columns, List<List<String>> rows, List<String> notes) {
    public Report {
        settings = List.copyOf(settings);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /** As a section of docs/performance.md. */
    public String markdown() {
        String rule = columns.stream().map(column -> "---").collect(Collectors.joining(" | ", "| ", " |\n"));
        String table = Stream.concat(
                        Stream.of(line(columns) + rule), rows.stream().map(Report::line))
                .collect(Collectors.joining());
        return "## " + title + "\n\n" + list(settings) + table + (notes.isEmpty() ? "" : "\n") + list(notes);
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String list(List<String> lines) {
        return lines.isEmpty() ? "" : lines.stream().collect(Collectors.joining("\n* ", "* ", "\n\n"));
    }
}
