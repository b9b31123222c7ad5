package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.proofs.stack.ClusterHarm;
import io.watchfloor.proofs.stack.ClusterProof;
import io.watchfloor.proofs.stack.ElectionProof;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Option(names = "--no-election", description = "leave out the election that must be refused")
    private boolean noElection;

    @Option(names = "--unobserved", description = "without Prometheus and Alertmanager")
    private boolean unobserved;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create("watchfloor-cluster")) {
            List<ClusterHarm> harms = only.isEmpty() ? List.of(ClusterHarm.values()) : only;
            boolean held = new ClusterProof(Home.find().root(), out()).run(scratch.folder(), harms, !unobserved);
            return (noElection || new ElectionProof(Home.find().root(), out()).run(scratch.folder())) && held ? 0 : 1;
        }
    }
}
