package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.proofs.stack.ClusterHarm;
import io.watchfloor.proofs.stack.ClusterProof;
import io.watchfloor.proofs.stack.ElectionProof;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Three brokers and two instances of each service. */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        description = {
            "Runs three brokers and two instances of services as processes, does everything to them that docs/operator.md",
            "lists for a cluster, with Prometheus and Alertmanager watching, and prints the table."
        })
final class ProveClusterCommand extends Printing implements Callable<Integer> {
    @Option(names = "--only", split = ",", description = "some of ${COMPLETION-CANDIDATES} (default: all)")
    private List<ClusterHarm> only = List.of();

    @Option(
            names = "--alone",
            description = "one instance of each service, for a machine that is busy; nothing takes over then")
    private boolean alone;

    @Option(names = "--unobserved", description = "without Prometheus and Alertmanager")
    private boolean unobserved;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create("watchfloor-cluster")) {
            List<ClusterHarm> chosen = chosen();
            List<ClusterHarm> harms = chosen.stream()
                    .filter(harm -> harm != ClusterHarm.ELECTION_REFUSED)
                    .toList();
            Path root = Home.find().root();
            boolean held =
                    harms.isEmpty() || new ClusterProof(root, !alone, out()).run(scratch.folder(), harms, !unobserved);
            if (chosen.contains(ClusterHarm.ELECTION_REFUSED)) {
                held &= new ElectionProof(root, out()).run(scratch.folder());
            }
            return held ? 0 : 1;
        }
    }

    private List<ClusterHarm> chosen() {
        if (!alone) {
            return only.isEmpty() ? List.of(ClusterHarm.values()) : only;
        }
        for (ClusterHarm harm : only) {
            if (harm.needsTwo()) {
                throw new CommandFailed(harm.name() + " needs a second instance: leave out --alone");
            }
        }
        return only.isEmpty()
                ? Stream.of(ClusterHarm.values())
                        .filter(harm -> !harm.needsTwo())
                        .toList()
                : only;
    }
}
