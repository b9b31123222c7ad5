package io.watchfloor.proofs.sheet;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Report;
import io.watchfloor.model.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Our output for the titles of a sheet, which the judge does not see.
 *
 * @param of what was drawn how, in one line
 * @param incidents by their number in the sheet, from 1
 */
public record Key(String of, SortedMap<Integer, Entry> incidents) {
    private static final List<String> COLUMNS = List.of(
            "incident",
            "title",
            "id",
            "named",
            "titles",
            "pair",
            "subject",
            "level",
            "rule",
            "signal",
            "source",
            "target",
            "gravity");
    private static final String COMMENT = "# ";
    private static final String NONE = "-";

    /**
     * An incident.
     *
     * @param all how many titles it has, of which the first are judged
     * @param titles those that are judged
     */
    record Entry(Pair pair, String subject, int all, List<Told> titles) {}

    /**
     * What a report says.
     *
     * @param headline id of it
     * @param source who acts, or absent where that is not known
     */
    record Told(String headline, Signal signal, @Nullable String source) {}

    /** The lines of the file for a draw. */
    public static List<String> lines(String of, List<DrawnIncident> drawn) {
        List<String> lines = new ArrayList<>();
        lines.add(COMMENT + of);
        lines.add(Table.line(COLUMNS));
        for (int incident = 1; incident <= drawn.size(); incident++) {
            DrawnIncident one = drawn.get(incident - 1);
            int title = 1;
            for (Report report : one.shown()) {
                Gravity gravity = report.gravity();
                lines.add(Table.line(List.of(
                        Integer.toString(incident),
                        Integer.toString(title++),
                        report.headline().id(),
                        one.incident().id(),
                        Integer.toString(one.titles().size()),
                        one.incident().pair().toString(),
                        one.incident().subject(),
                        one.incident().level().announced().word(),
                        report.match().rule(),
                        report.parties().signal().word(),
                        Objects.requireNonNullElse(report.parties().source(), NONE),
                        Objects.requireNonNullElse(report.parties().target(), NONE),
                        gravity == null ? NONE : Integer.toString(gravity.tenths()))));
            }
        }
        return lines;
    }

    /**
     * What {@link #lines} wrote.
     *
     * @throws CommandFailed naming the line that is none of it
     */
    public static Key read(List<String> lines, String name) {
        List<Table.Row> rows = Table.read(lines, name, 1, COLUMNS);
        SortedMap<Integer, Entry> incidents = new TreeMap<>();
        for (Table.Row row : rows) {
            try {
                Told told = new Told(
                        row.cell(2), Signal.of(row.cell(9)), row.cell(10).equals(NONE) ? null : row.cell(10));
                List<Told> titles = incidents
                        .computeIfAbsent(row.number(0), none -> entry(row))
                        .titles();
                titles.add(told);
                if (row.number(1) != titles.size()) {
                    throw row.wrong("title " + row.cell(1) + " where " + titles.size() + " was expected");
                }
            } catch (IllegalArgumentException e) {
                throw row.wrong(String.valueOf(e.getMessage()));
            }
        }
        return new Key(lines.get(0).replace(COMMENT, ""), incidents);
    }

    private static Entry entry(Table.Row row) {
        return new Entry(Pair.parse(row.cell(5)), row.cell(6), row.number(4), new ArrayList<>());
    }

    /** How many titles are judged. */
    int titles() {
        return incidents.values().stream()
                .mapToInt(entry -> entry.titles().size())
                .sum();
    }
}
