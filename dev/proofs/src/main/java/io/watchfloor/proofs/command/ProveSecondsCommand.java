package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.proofs.SampleFortnight;
import io.watchfloor.proofs.year.SecondsProof;
import io.watchfloor.proofs.year.YearData;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.text.names.OpenNlpNames;
import java.io.IOException;
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
            "Prints the first five rows of the board at four moments of the samples, and two hours after each event of",
            "open months that must wake an officer: docs/five-seconds.md is written from it."
        })
final class ProveSecondsCommand extends Printing implements Callable<Integer> {
    @Mixin
    private final YearOptions options = new YearOptions();

    @Parameters(arity = "0..*", paramLabel = "FIRST_TIME", description = "of these events (default: of all)")
    private @Nullable List<Instant> moments;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        SecondsProof proof = new SecondsProof(out);
        Home home = Home.find();
        CompiledBook book = CompiledBook.compile(ConfigBook.read(home), OpenNlpNames.shipped());
        proof.samples(SampleFortnight.journal(home.samples(), book));
        Optional<YearData> data = options.data();
        if (data.isEmpty()) {
            out.println(YearData.absent());
            return 0;
        }
        PrintWriter err = err();
        proof.year(data.get(), options.year(err), options.opened(err), moments == null ? List.of() : moments);
        return 0;
    }
}
