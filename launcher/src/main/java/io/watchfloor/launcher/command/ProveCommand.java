package io.watchfloor.launcher.command;

import io.watchfloor.launcher.CommandFailed;
import io.watchfloor.launcher.Home;
import io.watchfloor.launcher.desk.Scratch;
import io.watchfloor.launcher.prove.Footprint;
import io.watchfloor.launcher.prove.FortnightProof;
import io.watchfloor.launcher.prove.KillRounds;
import io.watchfloor.launcher.prove.Samples;
import io.watchfloor.launcher.replay.ReplayResult;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

    @Command(
            name = "samples",
            mixinStandardHelpOptions = true,
            description = "Holds what comes out of the sample fortnight against samples/expected.")
    int samples() throws IOException {
        Samples.Result result = Samples.check(Home.find());
        out().println(result);
        result.broken().forEach(line -> out().println("  " + line));
        out().flush();
        return result.broken().isEmpty() ? 0 : 1;
    }

    @Command(
            name = "fortnight",
            mixinStandardHelpOptions = true,
            description = "Holds what a replay of the fortnight of February 2023 printed against what happened.")
    int fortnight(@Parameters(paramLabel = "FILE", description = "the lines that replay printed") Path file) {
        List<ReplayResult.Line> incidents = incidents(file);
        FortnightProof proof = FortnightProof.of(incidents, Home.find().root().resolve("docs/fortnight.expected"));
        List<String> broken = proof.broken();
        out().println(incidents.size() + " incidents, " + broken.size() + " expectations broken");
        broken.forEach(line -> out().println("  " + line));
        proof.lines().forEach(out()::println);
        out().flush();
        return broken.isEmpty() ? 0 : 1;
    }

    @Command(
            name = "footprint",
            mixinStandardHelpOptions = true,
            description = "Runs the demo to its end and measures start-up and memory.")
    int footprint(@Option(names = "--port", defaultValue = "18080", description = "port of the desk") int port)
            throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create("watchfloor-footprint")) {
            Footprint found = Footprint.measure(Home.find().root(), scratch.folder(), port);
            out().printf(
                            "ready in %.1f s (bar 10 s), %d MiB resident at the end of the demo (bar 700 MiB)%n",
                            found.readySeconds(), found.residentMib());
            out().flush();
            return found.residentMib() <= 700 ? 0 : 1;
        }
    }

    private static List<ReplayResult.Line> incidents(Path file) {
        try {
            return TextFile.lines(file).stream()
                    .map(line -> Json.read(line, ReplayResult.Line.class))
                    .toList();
        } catch (InvalidJsonException e) {
            throw new CommandFailed(file + " is not what replay prints: " + e.getMessage());
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
