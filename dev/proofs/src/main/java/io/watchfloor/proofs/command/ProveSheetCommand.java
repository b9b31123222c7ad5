package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.proofs.year.SheetProof;
import io.watchfloor.proofs.year.YearData;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Random incidents of a month for somebody who judges them from titles alone. */
@Command(
        name = "sheet",
        mixinStandardHelpOptions = true,
        description = {
            "Draws random incidents of a month of 2023 and writes their titles to a sheet, with columns for a judge, and",
            "our output beside it. With --judged it holds the filled sheet against that, and prints totals only."
        })
final class ProveSheetCommand extends Printing implements Callable<Integer> {
    @Mixin
    private final YearOptions options = new YearOptions();

    @Option(names = "--month", paramLabel = "MONTH", description = "in which incidents were opened, such as 2023-06")
    private @Nullable YearMonth month;

    @Option(names = "--count", defaultValue = "60", description = "incidents (default: ${DEFAULT-VALUE})")
    private int count;

    @Option(names = "--seed", defaultValue = "21", description = "of the draw (default: ${DEFAULT-VALUE})")
    private String seed = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "where sheet.tsv and key.tsv lie, outside of the checkout: titles belong to their publishers")
    private @Nullable Path out;

    @Option(names = "--judged", paramLabel = "FILE", description = "the filled sheet, to be held against key.tsv")
    private @Nullable Path judged;

    @Override
    public Integer call() {
        Path folder = folder();
        PrintWriter err = err();
        if (judged != null) {
            new SheetProof(options.year(err), folder, out()).score(judged);
            return 0;
        }
        if (month == null || count < 1) {
            throw new CommandFailed(
                    "name a month with --month and at least one incident with --count, or a filled sheet"
                            + " with --judged");
        }
        Optional<YearData> data = options.data();
        if (data.isEmpty()) {
            out().println(YearData.absent());
            return 0;
        }
        new SheetProof(options.year(err), folder, out()).draw(data.get().headlines(), month, count, seed);
        return 0;
    }

    private Path folder() {
        if (out == null) {
            throw new CommandFailed("name a folder with --out");
        }
        Path folder = out.toAbsolutePath().normalize();
        if (folder.startsWith(Home.find().root().toAbsolutePath().normalize())) {
            throw new CommandFailed(
                    out + " lies in the checkout: titles belong to their publishers; name another folder");
        }
        return folder;
    }
}
