package io.watchfloor.proofs.year;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.command.options.TextFile;
import io.watchfloor.proofs.sheet.Draw;
import io.watchfloor.proofs.sheet.DrawnIncident;
import io.watchfloor.proofs.sheet.Judged;
import io.watchfloor.proofs.sheet.Key;
import io.watchfloor.proofs.sheet.Sheet;
import io.watchfloor.proofs.sheet.SheetScore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** Random incidents of a month, written down for somebody who judges them, and held against what was judged. */
public final class SheetProof {
    private static final String SHEET = "sheet.tsv";
    private static final String KEY = "key.tsv";

    private final Year year;
    private final Path folder;
    private final PrintWriter out;

    /** @param folder that holds sheet and key */
    public SheetProof(Year year, Path folder, PrintWriter out) {
        this.year = year;
        this.folder = folder;
        this.out = out;
    }

    /**
     * Writes sheet and key; prints how many were drawn of how many.
     *
     * @throws CommandFailed where a sheet is there already, or no incident was opened in the month
     */
    public void draw(Path headlines, YearMonth month, int count, String seed) {
        Path sheet = folder.resolve(SHEET);
        if (Files.exists(sheet)) {
            throw new CommandFailed(sheet + " is there already, and may be filled: name another folder with --out");
        }
        MonthOfIncidents incidents = new MonthOfIncidents(month);
        year.each(headlines, new YearFold(List.of(incidents)));
        if (incidents.ids().isEmpty()) {
            throw new CommandFailed("no incident was opened in " + month);
        }
        List<DrawnIncident> drawn = Draw.of(incidents.ids(), seed, count).stream()
                .map(incidents::get)
                .toList();
        String what = String.format(
                Locale.ROOT,
                "%d of %d incidents opened in %s, seed %s, book %s",
                drawn.size(),
                incidents.ids().size(),
                month,
                seed,
                year.book().substring(0, 12));
        write(folder.resolve(KEY), Key.lines(what, drawn));
        write(sheet, Sheet.of(drawn));
        out.println(what);
        out.println("to judge: " + sheet + "; not to be seen before: " + folder.resolve(KEY));
        out.flush();
    }

    /**
     * Prints totals of a filled sheet, and no incident.
     *
     * @throws CommandFailed naming the line that is not filled or malformed
     */
    public void score(Path judged) {
        Path file = folder.resolve(KEY);
        Key key = Key.read(TextFile.lines(file), file.toString());
        SheetScore score =
                new SheetScore(key, Judged.read(TextFile.lines(judged), judged.toString(), key, year.words()));
        out.println(key.of());
        score.lines().forEach(out::println);
        out.flush();
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be written: " + e.getMessage());
        }
    }
}
