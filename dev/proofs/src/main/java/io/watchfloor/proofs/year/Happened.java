package io.watchfloor.proofs.year;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.command.options.TextFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An event of the yardstick.
 *
 * @param first time of its first headline
 * @param level what a watch owes it, by the first reader
 * @param second what it owes it by a second reader
 * @param kind the word before the colon of its description, such as {@code attack}
 * @param headlines ids of its headlines, as far as they are listed
 */
record Happened(
        Instant first,
        Level level,
        Level second,
        List<String> pairs,
        String kind,
        String what,
        List<String> headlines) {
    private static final String COLUMNS = "first_time\tlevel\tpairs\twhat\theadline_ids\tparty\tsecond_level";
    private static final int CELLS = 7;

    /** What a watch owes an event. */
    enum Level {
        /** An officer must be woken. */
        WAKE,
        /** It must be on top of the board. */
        BOARD,
        NEITHER;

        private static Level of(String letter) {
            return switch (letter) {
                case "W" -> WAKE;
                case "B" -> BOARD;
                case "C" -> NEITHER;
                default -> throw new IllegalArgumentException("'" + letter + "' is none of W, B, C");
            };
        }
    }

    /** Both readers would wake an officer. */
    boolean byBoth() {
        return level == Level.WAKE && second == Level.WAKE;
    }

    YearMonth month() {
        return YearMonth.from(first.atOffset(ZoneOffset.UTC));
    }

    /** @throws CommandFailed naming the line that is no event */
    static List<Happened> read(Path file) {
        return parse(TextFile.lines(file), file.toString());
    }

    static List<Happened> parse(List<String> lines, String name) {
        if (lines.isEmpty() || !lines.get(0).equals(COLUMNS)) {
            throw new CommandFailed(name + ":1: expected these columns, parted by tabs: " + COLUMNS.replace('\t', ' '));
        }
        List<Happened> events = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                events.add(of(lines.get(i).split("\t", -1)));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new CommandFailed(name + ":" + (i + 1) + ": " + e.getMessage());
            }
        }
        return events;
    }

    private static Happened of(String[] cells) {
        if (cells.length != CELLS) {
            throw new IllegalArgumentException(cells.length + " columns instead of " + CELLS);
        }
        String[] what = cells[3].split(":", 2);
        return new Happened(
                Instant.parse(cells[0]),
                Level.of(cells[1]),
                Level.of(cells[6]),
                List.of(cells[2].split(",", -1)),
                what[0].strip().toLowerCase(Locale.ROOT),
                what[what.length - 1].strip(),
                List.of(cells[4].split(",", -1)));
    }
}
