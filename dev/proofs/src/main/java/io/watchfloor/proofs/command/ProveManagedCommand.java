package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.proofs.stack.ManagedProof;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brokers that ask as managed ones do. */
@Command(
        name = "managed",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the services with the lines of docs/managed-kafka.md against a broker that takes certificates only",
            "and against one that takes the tokens of a Keycloak, which Maven brings (140 MB); needs openssl. With quotas:",
            "against one that holds our users back."
        })
final class ProveManagedCommand extends Printing implements Callable<Integer> {
    @Parameters(paramLabel = "WAY", arity = "0..*", description = "mtls, oauth, quotas (default: all)")
    private List<String> ways = ManagedProof.WAYS;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create("watchfloor-managed")) {
            return new ManagedProof(Home.find().root(), out()).run(scratch.folder(), ways) ? 0 : 1;
        }
    }
}
