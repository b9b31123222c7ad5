package io.watchfloor.proofs.year;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.command.options.TextFile;
import io.watchfloor.testkit.Calendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/**
 * Which months somebody has looked into. A figure of a shut month is one of first sight as long as the month does not
 * stand in {@code docs/evaluation/opened.tsv}.
 */
public record Opened(Set<YearMonth> months) {
    private static final String FILE = "docs/evaluation/opened.tsv";
    private static final String COLUMNS = "month\tcommit\topened";

    /** Those that the file names. */
    public static Opened read(Path root) {
        Path file = root.resolve(FILE);
        Set<YearMonth> months = new HashSet<>();
        if (Files.exists(file)) {
            TextFile.lines(file).stream()
                    .skip(1)
                    .map(line -> YearMonth.parse(line.split("\t", -1)[0]))
                    .forEach(months::add);
        }
        return new Opened(months);
    }

    /** Notes that somebody looks into a month from now on; once noted is enough. */
    public Opened with(YearMonth month, Path root, String commit, Instant now) {
        if (has(month)) {
            return this;
        }
        Path file = root.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, COLUMNS + "\n");
            }
            String line = month + "\t" + commit + "\t" + now.truncatedTo(ChronoUnit.SECONDS) + "\n";
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be written: " + e.getMessage());
        }
        Set<YearMonth> more = new HashSet<>(months);
        more.add(month);
        return new Opened(more);
    }

    /** Whether more than totals of a month may be printed. */
    public boolean has(YearMonth month) {
        return !Calendar.isShut(month) || months.contains(month);
    }
}
