package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.proofs.year.YearData;
import io.watchfloor.proofs.year.YearProof;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(names = "--timing", description = "what the year costs in bytes, time and heap, instead of what it tells")
    private boolean timing;

    @Option(
            names = "--ablation",
            description = "what the open months lose without each term of urgency, instead of the table")
    private boolean ablation;

    @Override
    public Integer call() {
        PrintWriter out = out();
        Optional<YearData> data = options.data();
        if (data.isEmpty()) {
            out.println(YearData.absent());
            return 0;
        }
        PrintWriter err = err();
        YearProof proof = new YearProof(data.get(), options.year(err), options.opened(err), out);
        if (timing) {
            proof.timing();
        } else if (ablation) {
            proof.ablation();
        } else {
            proof.run();
        }
        return 0;
    }
}
