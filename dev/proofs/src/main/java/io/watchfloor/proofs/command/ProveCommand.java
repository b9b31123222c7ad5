package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.TextFile;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.cli.replay.HeadlineFile;
import io.watchfloor.cli.replay.ReplayResult;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import io.watchfloor.proofs.Fault;
import io.watchfloor.proofs.FaultRounds;
import io.watchfloor.proofs.Footprint;
import io.watchfloor.proofs.FortnightProof;
import io.watchfloor.proofs.IngestKills;
import io.watchfloor.proofs.KillRounds;
import io.watchfloor.proofs.PushProof;
import io.watchfloor.proofs.ReplayProof;
import io.watchfloor.proofs.Samples;
import io.watchfloor.proofs.TaggingSpeed;
import io.watchfloor.proofs.stack.ClusterHarm;
import io.watchfloor.proofs.stack.ClusterProof;
import io.watchfloor.proofs.stack.ClusterStackProof;
import io.watchfloor.proofs.stack.ObservabilityProof;
import io.watchfloor.proofs.stack.SecuredProof;
import io.watchfloor.proofs.stack.SoakProof;
import io.watchfloor.proofs.stack.StackProof;
import io.watchfloor.proofs.stack.WritesProof;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows that the guarantees hold on this machine. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = "Shows that the guarantees hold on this machine.",
        subcommands = {
            ProveTableCommand.class,
            ProveChineseCommand.class,
            ProveClusterCommand.class,
            ProveManagedCommand.class,
            ProveReleasesCommand.class,
            ProveUpgradeCommand.class,
            ProveWorldCommand.class,
            ProveSecondsCommand.class,
            ProveSheetCommand.class,
            ProveStoriesCommand.class,
            ProveYearCommand.class
        })
public final class ProveCommand extends Printing {
    @Command(
            name = "kill",
            mixinStandardHelpOptions = true,
            description =
                    "Kills a replay at random moments, resumes it, and holds the topics against a fold of the journal;"
                            + " then kills the poller, and holds its headlines against what was served.")
    int kill(
            @Option(names = "--rounds", defaultValue = "5", description = "kills (default: ${DEFAULT-VALUE})")
                    int rounds,
            @Mixin Seed seed)
            throws IOException, InterruptedException {
        return proof("kill", rounds + " kills of each", scratch -> {
            boolean held = new KillRounds(root(), seed.chosen(out()), out()).run(rounds, scratch);
            return new IngestKills(root(), seed.chosen(out()), out()).run(rounds, scratch) && held;
        });
    }

    @Command(
            name = "push",
            mixinStandardHelpOptions = true,
            description = "Publishes a decision book under traffic to two instances, one of which is killed.")
    int push() throws IOException, InterruptedException {
        return proof("push", "the push", new PushProof(Home.find(), out())::run);
    }

    @Command(
            name = "faults",
            mixinStandardHelpOptions = true,
            description = {
                "Does something to a broker and streams services in processes of their own while headlines arrive,",
                "a different fault each round, each in the next phase (under traffic, idle, restoring, rebalancing, with an",
                "open transaction) when all had their turn, and holds the topics against a fold of the journal."
            })
    int faults(
            @Option(
                            names = "--rounds",
                            defaultValue = "8",
                            description = "rounds; 40 are each fault in each phase (default: ${DEFAULT-VALUE})")
                    int rounds,
            @Option(
                            names = "--pause",
                            defaultValue = "10",
                            paramLabel = "SECONDS",
                            description = "how long what is paused stands still (default: ${DEFAULT-VALUE})")
                    int pauseSeconds,
            @Option(names = "--only", description = "one fault: ${COMPLETION-CANDIDATES}") @Nullable Fault only,
            @Option(
                            names = "--brokers",
                            defaultValue = "1",
                            description =
                                    "3: three brokers and two instances of services, one broker killed and all restarted in"
                                            + " turn; prove cluster does more (default: ${DEFAULT-VALUE})")
                    int brokers,
            @Mixin Seed seed)
            throws IOException, InterruptedException {
        if (brokers > 1) {
            ClusterProof cluster = new ClusterProof(root(), true, out());
            return proof("faults", "three brokers", scratch -> cluster.run(scratch, ClusterHarm.SHORT, false));
        }
        FaultRounds faults = new FaultRounds(root(), seed.chosen(out()), pauseSeconds, out());
        return proof("faults", rounds + " rounds", scratch -> faults.run(rounds, only, scratch));
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
            @Mixin Seed seed)
            throws IOException, InterruptedException {
        ReplayProof replays = new ReplayProof(Home.find(), seed.chosen(out()), out());
        return proof("replays", "the replays", scratch -> replays.run(file, scratch));
    }

    @Command(
            name = "samples",
            mixinStandardHelpOptions = true,
            description = "Holds what comes out of the sample fortnight against samples/expected.")
    int samples() throws IOException {
        Samples.Result result = Samples.check(Home.find());
        out().println(result);
        result.broken().forEach(line -> out().println("  " + line));
        return result.broken().isEmpty() ? 0 : 1;
    }

    @Command(
            name = "fortnight",
            mixinStandardHelpOptions = true,
            description = "Holds what a replay of the fortnight of February 2023 printed against what happened.")
    int fortnight(@Parameters(paramLabel = "FILE", description = "the lines that replay printed") Path file) {
        List<ReplayResult.Line> incidents = incidents(file);
        FortnightProof proof = FortnightProof.of(incidents, root().resolve("docs/fortnight.expected"));
        List<String> broken = proof.broken();
        out().println(incidents.size() + " incidents, " + broken.size() + " expectations broken");
        broken.forEach(line -> out().println("  " + line));
        proof.lines().forEach(out()::println);
        return broken.isEmpty() ? 0 : 1;
    }

    @Command(
            name = "footprint",
            mixinStandardHelpOptions = true,
            description = "Runs the demo to its end and measures start-up and memory.")
    int footprint(@Option(names = "--port", defaultValue = "18080", description = "port of the desk") int port)
            throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create("watchfloor-footprint")) {
            Footprint found = Footprint.measure(root(), scratch.folder(), port);
            out().printf(
                            "ready in %.1f s (bar 10 s), %d MiB resident at the end of the demo (bar 700 MiB)%n",
                            found.readySeconds(), found.residentMib());
            return found.residentMib() <= 700 ? 0 : 1;
        }
    }

    @Command(
            name = "stack",
            mixinStandardHelpOptions = true,
            description = "Builds and starts docker-compose.yml, kills everything in it in turn, and looks for losses.")
    int stack(
            @Option(
                            names = "--cluster",
                            description =
                                    "deploy/cluster/compose.yml instead: three brokers, two of each service, a proxy")
                    boolean cluster,
            @Option(
                            names = "--outage",
                            split = ",",
                            defaultValue = "120",
                            paramLabel = "SECONDS",
                            description = "how long the broker is stopped, such as 120,300 (default: ${DEFAULT-VALUE})")
                    List<Integer> outages)
            throws IOException, InterruptedException {
        if (cluster) {
            return proof("stack", "the cluster", new ClusterStackProof(root(), out())::run);
        }
        return proof("stack", "the stack", new StackProof(root(), outages, out())::run);
    }

    @Command(
            name = "secured",
            mixinStandardHelpOptions = true,
            description = "Runs the services against a broker with TLS, SASL/SCRAM and the grants of deploy/acls.sh.")
    int secured() throws IOException, InterruptedException {
        return proof("secured", "the secured stack", new SecuredProof(root(), out())::run);
    }

    @Command(
            name = "observability",
            mixinStandardHelpOptions = true,
            description =
                    "Runs Prometheus and Alertmanager with our files on a stack; every query and alert must have its data.")
    int observability() throws IOException, InterruptedException {
        return proof("observability", "what is observed", new ObservabilityProof(root(), out())::run);
    }

    @Command(
            name = "writes",
            mixinStandardHelpOptions = true,
            description = {
                "A broker that takes no writes: stopped, no-quorum, full (needs root), topics-gone. Holds that every",
                "service, the desk, Prometheus and the receiver that is told without the broker say so."
            })
    int writes(
            @Parameters(arity = "0..*", paramLabel = "WAY", description = "only these (default: all)") @Nullable
                    List<String> ways)
            throws IOException, InterruptedException {
        List<String> only = ways == null ? List.of() : ways;
        return proof(
                "writes", "what is known without writes", scratch -> new WritesProof(root(), out()).run(scratch, only));
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
        SoakProof soak = new SoakProof(root(), out());
        return proof("soak", "the stack", scratch -> soak.run(scratch, minutes, rate));
    }

    @Command(
            name = "tagging",
            mixinStandardHelpOptions = true,
            description = "Tags the headlines of a file with 500 rules and measures speed and memory.")
    int tagging(@Parameters(paramLabel = "FILE.jsonl", description = "headlines, as for replay") Path file) {
        TaggingSpeed speed = TaggingSpeed.measure(
                Home.find(), HeadlineFile.read(file, "prove", line -> {}).headlines());
        out().println(speed);
        return speed.holds() ? 0 : 1;
    }

    private static List<ReplayResult.Line> incidents(Path file) {
        try {
            return TextFile.lines(file).stream()
                    .filter(line -> !line.startsWith("{\"call\":"))
                    .map(line -> Json.read(line, ReplayResult.Line.class))
                    .toList();
        } catch (InvalidJsonException e) {
            throw new CommandFailed(file + " is not what replay prints: " + e.getMessage());
        }
    }

    /** What a proof does in a folder of its own; it prints what it finds. */
    @FunctionalInterface
    private interface Proof {
        /** True when every guarantee held. */
        boolean run(Path scratch) throws IOException, InterruptedException;
    }

    private int proof(String name, String what, Proof proof) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create("watchfloor-" + name)) {
            boolean held = proof.run(scratch.folder());
            out().println(what + (held ? ": every guarantee held" : ": a guarantee did not hold; see above"));
            return held ? 0 : 1;
        }
    }

    private static Path root() {
        return Home.find().root();
    }
}
