package io.watchfloor.launcher.command;

import io.watchfloor.launcher.Home;
import io.watchfloor.launcher.desk.Scratch;
import io.watchfloor.launcher.prove.KillRounds;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows that the guarantees hold on this machine. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = "Shows that the guarantees hold on this machine.")
final class ProveCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "kill",
            mixinStandardHelpOptions = true,
            description =
                    "Kills a replay at random moments, resumes it, and holds the topics against a fold of the journal.")
    int kill(
            @Option(names = "--rounds", defaultValue = "5", description = "kills (default: ${DEFAULT-VALUE})")
                    int rounds,
            @Option(names = "--seed", description = "the same seed gives the same headlines and moments") @Nullable
                    Long seed)
            throws IOException, InterruptedException {
        long chosen = seed == null ? ThreadLocalRandom.current().nextLong() : seed;
        PrintWriter out = out();
        out.println("seed " + chosen);
        try (Scratch scratch = Scratch.create("watchfloor-kill")) {
            boolean held = new KillRounds(Home.find().root(), chosen, out).run(rounds, scratch.folder());
            out.println(held ? rounds + " kills: every guarantee held" : "a guarantee did not hold; see above");
            out.flush();
            return held ? 0 : 1;
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
