package io.watchfloor.proofs.sheet;

import io.watchfloor.cli.base.CommandFailed;
import java.util.ArrayList;
import java.util.List;

/** Lines of cells parted by tabs, below a line of their names. */
final class Table {
    private static final String TAB = "\t";

    private Table() {}

    /**
     * A line.
     *
     * @param place file and line, for whoever is told that it is wrong
     */
    record Row(String place, List<String> cells) {
        String cell(int column) {
            return cells.get(column).strip();
        }

        /**
         * A whole number of a cell.
         *
         * @throws CommandFailed naming the line
         */
        int number(int column) {
            if (!cell(column).matches("\\d{1,6}")) {
                throw wrong("'" + cell(column) + "' is no number");
            }
            return Integer.parseInt(cell(column));
        }

        CommandFailed wrong(String what) {
            return new CommandFailed(place + ": " + what);
        }
    }

    static String line(List<String> cells) {
        return String.join(TAB, cells);
    }

    /**
     * The rows of a file.
     *
     * @param above how many lines stand above the names
     * @throws CommandFailed naming the line that is none of these columns
     */
    static List<Row> read(List<String> lines, String name, int above, List<String> columns) {
        if (lines.size() <= above || !lines.get(above).equals(line(columns))) {
            throw new CommandFailed(name + ":" + (above + 1) + ": expected these columns, parted by tabs: "
                    + String.join(" ", columns));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = above + 1; i < lines.size(); i++) {
            Row row = new Row(name + ":" + (i + 1), List.of(lines.get(i).split(TAB, -1)));
            if (row.cells().size() != columns.size()) {
                throw row.wrong(row.cells().size() + " columns instead of " + columns.size());
            }
            rows.add(row);
        }
        return rows;
    }
}
