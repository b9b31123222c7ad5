package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.proofs.year.YearData;
import io.watchfloor.proofs.year.YearProof;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Whom a year of news would have woken, held against what must wake somebody. */
@Command(
        name = "year",
        mixinStandardHelpOptions = true,
        description = {
            "Folds the headlines of 2023 and holds calls against the events that must wake an officer: by month, kind",
            "and hour, how many calls a week, and which stage lost an event. Of shut months totals are printed."
        })
final class ProveYearCommand extends Printing implements Callable<Integer> {
    @Mixin
    private final YearOptions options = new YearOptions();

    @Override
    public Integer call() {
        PrintWriter out = out();
        Optional<YearData> data = options.data();
        if (data.isEmpty()) {
            out.println(YearData.absent());
            return 0;
        }
        PrintWriter err = err();
        new YearProof(data.get(), options.year(err), options.opened(err), out).run();
        return 0;
    }
}
