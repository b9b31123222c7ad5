package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.proofs.stack.HarmProof;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The table of faults in docs/operator.md, measured. */
@Command(
        name = "table",
        mixinStandardHelpOptions = true,
        description = {
            "Kills and pauses each process of a stack in turn, with Prometheus and Alertmanager watching, and prints",
            "the table of faults: seconds until it was detected, somebody paged, news came through again; lost, twice."
        })
final class ProveTableCommand extends Printing implements Callable<Integer> {
    @Option(names = "--repeats", defaultValue = "3", description = "medians of so many (default: ${DEFAULT-VALUE})")
    private int repeats;

    @Option(
            names = "--members",
            split = ",",
            description = "some of kafka, ingest, streams, alerts, console (default: all)")
    private List<String> members = List.of();

    @Option(
            names = "--pauses",
            split = ",",
            arity = "0..1",
            paramLabel = "SECONDS",
            description = "pauses of each, such as 10,30,120 (default: none)")
    private List<Integer> pauses = List.of();

    @Option(
            names = "--outages",
            split = ",",
            arity = "0..1",
            paramLabel = "SECONDS",
            description = "how long the broker is away, such as 120,300 (default: none)")
    private List<Integer> outages = List.of();

    @Option(
            names = "--all",
            split = ",",
            arity = "0..1",
            paramLabel = "SECONDS",
            description = "pauses of all at once, such as 600 (default: none)")
    private List<Integer> all = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = out();
        HarmProof proof = HarmProof.of(Home.find().root(), members, pauses, outages, all, out);
        try (Scratch scratch = Scratch.create("watchfloor-table")) {
            return proof.run(scratch.folder(), repeats) ? 0 : 1;
        }
    }
}
