package io.watchfloor.proofs.year;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.command.options.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Headlines of one pair over some days, with the incident that a reader filed each under.
 *
 * @param name such as {@code D0}
 */
record StoryWindow(String name, String pair, List<Row> rows) {
    /** Windows that may be read; of the others only totals are printed. */
    static final Set<String> OPEN = Set.of("D0", "D1", "D7", "D8", "D9");

    private static final String COLUMNS = "window\tpair\tid\tpublished\toutlet\theadline\tincident";
    private static final int CELLS = 7;
    private static final String NONE = "-";

    /**
     * A headline of a window.
     *
     * @param incident key of the reader, empty where it is filed under none
     */
    record Row(String headline, String incident) {
        boolean filed() {
            return !incident.isEmpty();
        }
    }

    boolean open() {
        return OPEN.contains(name);
    }

    static List<StoryWindow> read(Path file) {
        return parse(TextFile.lines(file), file.toString());
    }

    static List<StoryWindow> parse(List<String> lines, String name) {
        if (lines.isEmpty() || !lines.get(0).equals(COLUMNS)) {
            throw new CommandFailed(name + ":1: expected these columns, parted by tabs: " + COLUMNS.replace('\t', ' '));
        }
        Map<String, StoryWindow> windows = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != CELLS) {
                throw new CommandFailed(name + ":" + (i + 1) + ": " + cells.length + " columns instead of " + CELLS);
            }
            windows.computeIfAbsent(cells[0], key -> new StoryWindow(key, cells[1], new ArrayList<>()))
                    .rows()
                    .add(new Row(cells[2], cells[6].equals(NONE) ? "" : cells[6]));
        }
        return List.copyOf(windows.values());
    }
}
