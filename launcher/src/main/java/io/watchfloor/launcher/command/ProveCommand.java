package io.watchfloor.launcher.command;

import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.launcher.CommandFailed;
import io.watchfloor.launcher.Home;
import io.watchfloor.launcher.desk.Scratch;
import io.watchfloor.launcher.desk.StopSignal;
import io.watchfloor.launcher.prove.Fault;
import io.watchfloor.launcher.prove.FaultRounds;
import io.watchfloor.launcher.prove.Footprint;
import io.watchfloor.launcher.prove.FortnightProof;
import io.watchfloor.launcher.prove.IngestKills;
import io.watchfloor.launcher.prove.KillRounds;
import io.watchfloor.launcher.prove.PushProof;
import io.watchfloor.launcher.prove.ReplayProof;
import io.watchfloor.launcher.prove.Samples;
import io.watchfloor.launcher.prove.TaggingSpeed;
import io.watchfloor.launcher.prove.stack.OutsideWorld;
import io.watchfloor.launcher.prove.stack.SecuredProof;
import io.watchfloor.launcher.prove.stack.SoakProof;
import io.watchfloor.launcher.prove.stack.StackProof;
import io.watchfloor.launcher.replay.HeadlineFile;
import io.watchfloor.launcher.replay.ReplayResult;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
                    "Kills a replay at random moments, resumes it, and holds the topics against a fold of the journal;"
                            + " then kills the poller, and holds its headlines against what was served.")
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
            held &= new IngestKills(Home.find().root(), chosen, out).run(rounds, scratch.folder());
            out.println(held ? rounds + " kills of each: every guarantee held" : "a guarantee did not hold; see above");
            out.flush();
            return held ? 0 : 1;
        }
    }

    @Command(
            name = "push",
            mixinStandardHelpOptions = true,
            description = "Publishes a decision book under traffic to two instances, one of which is killed.")
    int push() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create("watchfloor-push")) {
            return new PushProof(Home.find(), out()).run(scratch.folder()) ? 0 : 1;
        }
    }

    @Command(
            name = "faults",
            mixinStandardHelpOptions = true,
            description = {
                "Does something to a broker and streams services in processes of their own while headlines arrive,",
                "a different fault each round, and holds the topics against a fold of the journal."
            })
    int faults(
            @Option(names = "--rounds", defaultValue = "6", description = "rounds (default: ${DEFAULT-VALUE})")
                    int rounds,
            @Option(names = "--only", description = "one fault: ${COMPLETION-CANDIDATES}") @Nullable Fault only,
            @Option(names = "--seed", description = "the same seed gives the same headlines and moments") @Nullable
                    Long seed)
            throws IOException, InterruptedException {
        long chosen = seed == null ? ThreadLocalRandom.current().nextLong() : seed;
        PrintWriter out = out();
        out.println("seed " + chosen);
        try (Scratch scratch = Scratch.create("watchfloor-faults")) {
            boolean held = new FaultRounds(Home.find().root(), chosen, out).run(rounds, only, scratch.folder());
            out.println(held ? rounds + " rounds: every guarantee held" : "a guarantee did not hold; see above");
            out.flush();
            return held ? 0 : 1;
        }
    }

    @Command(
            name = "replays",
            mixinStandardHelpOptions = true,
            description = {
                "Replays a file twice, kills one replay, shuffles one, changes the partitions,",
                "and compares what comes out; the short form runs in mvn verify."
            })
    int replays(
            @Parameters(
                            paramLabel = "FILE.jsonl",
                            arity = "0..1",
                            description = "headlines for what needs no bound (default: made-up stories)")
                    @Nullable
                    Path file,
            @Option(names = "--seed", description = "the same seed gives the same stories and moments") @Nullable
                    Long seed)
            throws IOException, InterruptedException {
        long chosen = seed == null ? ThreadLocalRandom.current().nextLong() : seed;
        PrintWriter out = out();
        out.println("seed " + chosen);
        try (Scratch scratch = Scratch.create("watchfloor-replays")) {
            return new ReplayProof(Home.find(), chosen, out).run(file, scratch.folder()) ? 0 : 1;
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
        List<String> broken = FortnightProof.broken(incidents);
        out().println(incidents.size() + " incidents, " + broken.size() + " expectations broken");
        broken.forEach(line -> out().println("  " + line));
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

    @Command(
            name = "stack",
            mixinStandardHelpOptions = true,
            description = "Builds and starts docker-compose.yml, kills everything in it in turn, and looks for losses.")
    int stack() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create("watchfloor-stack")) {
            return verdict(new StackProof(Home.find().root(), out()).run(scratch.folder()), "the stack");
        }
    }

    @Command(
            name = "secured",
            mixinStandardHelpOptions = true,
            description = "Runs the services against a broker with TLS, SASL/SCRAM and the grants of deploy/acls.sh.")
    int secured() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create("watchfloor-secured")) {
            return verdict(new SecuredProof(Home.find().root(), out()).run(scratch.folder()), "the secured stack");
        }
    }

    @Command(
            name = "soak",
            mixinStandardHelpOptions = true,
            description =
                    "News at a rate and a kill every minute, on processes of their own; looks for losses and leaks.")
    int soak(
            @Option(names = "--minutes", defaultValue = "15", description = "default: ${DEFAULT-VALUE}") int minutes,
            @Option(
                            names = "--rate",
                            defaultValue = "50",
                            description = "headlines a second (default: ${DEFAULT-VALUE})")
                    int rate)
            throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create("watchfloor-soak")) {
            boolean held = new SoakProof(Home.find().root(), out()).run(scratch.folder(), minutes, rate);
            return verdict(held, "the stack");
        }
    }

    private int verdict(boolean held, String what) {
        out().println(what + (held ? " held" : " did not hold; see above"));
        out().flush();
        return held ? 0 : 1;
    }

    @Command(name = "broker", hidden = true, mixinStandardHelpOptions = true, description = "A broker alone.")
    int broker(
            @Option(names = "--data", required = true) Path data, @Option(names = "--port", required = true) int port)
            throws InterruptedException {
        try (StopSignal stop = StopSignal.install();
                EmbeddedBroker broker = EmbeddedBroker.start(data, port)) {
            out().println("the broker is at " + broker.bootstrap());
            out().flush();
            stop.await();
        }
        return 0;
    }

    @Command(
            name = "world",
            hidden = true,
            mixinStandardHelpOptions = true,
            description = "The feeds and the receiver that a proof of the stack talks to.")
    int world(
            @Option(names = "--host", defaultValue = "127.0.0.1") String host,
            @Option(names = "--port", required = true) int port,
            @Option(names = "--secret-file", required = true) Path secret)
            throws IOException, InterruptedException {
        try (StopSignal stop = StopSignal.install();
                OutsideWorld world = OutsideWorld.start(
                        host, port, Home.find().samples(), Files.readString(secret), DeskClock.wall())) {
            out().println("the outside world is at port " + world.port());
            out().flush();
            stop.await();
        }
        return 0;
    }

    @Command(
            name = "tagging",
            mixinStandardHelpOptions = true,
            description = "Tags the headlines of a file with 500 rules and measures speed and memory.")
    int tagging(@Parameters(paramLabel = "FILE.jsonl", description = "headlines, as for replay") Path file) {
        TaggingSpeed speed = TaggingSpeed.measure(
                Home.find(), HeadlineFile.read(file, "prove").headlines());
        out().println(speed);
        out().flush();
        return speed.holds() ? 0 : 1;
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
