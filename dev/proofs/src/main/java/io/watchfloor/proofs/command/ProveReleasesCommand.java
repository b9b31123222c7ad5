package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.proofs.stack.ReleasesProof;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brokers of other releases of Kafka. */
@Command(
        name = "releases",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the services against brokers of other releases of Kafka, from those releases' own jars that Maven brings,",
            "kills streams and the broker, and holds the topics against what was served."
        })
final class ProveReleasesCommand extends Printing implements Callable<Integer> {
    @Parameters(paramLabel = "RELEASE", arity = "0..*", description = "such as 4.1.2 (default: 3.9.2 and 4.1.2)")
    private List<String> releases = ReleasesProof.RELEASES;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create("watchfloor-releases")) {
            return new ReleasesProof(Home.find().root(), out()).run(scratch.folder(), releases) ? 0 : 1;
        }
    }
}
