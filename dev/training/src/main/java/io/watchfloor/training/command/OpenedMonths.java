package io.watchfloor.training.command;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.testkit.Calendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code docs/evaluation/opened.tsv}: which shut months somebody has read the errors of, and when. From then on no figure of
 * such a month is a first sight.
 */
final class OpenedMonths {
    private static final String HEAD = "month\topened\n";

    private OpenedMonths() {}

    /** The months of the file, with this one written into it if it was shut until now. */
    static Set<YearMonth> with(Path file, YearMonth month, LocalDate today) {
        try {
            Set<YearMonth> opened = read(file);
            if (Calendar.isShut(month) && opened.add(month)) {
                String before = Files.exists(file) ? Files.readString(file) : HEAD;
                Files.writeString(file, before + month + "\t" + today + "\n");
            }
            return opened;
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be written: " + e.getMessage());
        }
    }

    private static Set<YearMonth> read(Path file) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.stream()
                .skip(1)
                .map(line -> YearMonth.parse(line.split("\t", -1)[0]))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
