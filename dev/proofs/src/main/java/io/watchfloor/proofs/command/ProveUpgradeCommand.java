package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.proofs.stack.UpgradeProof;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Two versions at work in one group. */
@Command(
        name = "upgrade",
        mixinStandardHelpOptions = true,
        description = {
            "Starts an older version on three brokers, two instances of each service but the desk, and replaces them one",
            "after the other by this version while news flows; then holds the topics against what was published."
        })
final class ProveUpgradeCommand extends Printing implements Callable<Integer> {
    @Parameters(
            paramLabel = "CHECKOUT",
            description = "of the older version, in which './watchfloor --help' has built it")
    private Path older = Path.of("");

    @Option(names = "--and-back", description = "afterwards the older version replaces this one in the same way")
    private boolean andBack;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create("watchfloor-upgrade")) {
            return new UpgradeProof(Home.find().root(), older.toAbsolutePath().normalize(), out())
                            .run(scratch.folder(), andBack)
                    ? 0
                    : 1;
        }
    }
}
