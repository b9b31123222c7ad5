package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.proofs.year.SecondsProof;
import io.watchfloor.proofs.year.YearData;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What the first rows of the board say at moments of a year of news. */
@Command(
        name = "seconds",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the first five rows of the board two hours after each event that must wake an officer, of open",
            "months: docs/five-seconds.md is written from it."
        })
final class ProveSecondsCommand extends Printing implements Callable<Integer> {
    @Mixin
    private final YearOptions options = new YearOptions();

    @Parameters(arity = "0..*", paramLabel = "FIRST_TIME", description = "of these events (default: of all)")
    private @Nullable List<Instant> moments;

    @Override
    public Integer call() {
        PrintWriter out = out();
        Optional<YearData> data = options.data();
        if (data.isEmpty()) {
            out.println(YearData.absent());
            return 0;
        }
        PrintWriter err = err();
        new SecondsProof(data.get(), options.year(err), options.opened(err), out)
                .run(moments == null ? List.of() : moments);
        return 0;
    }
}
