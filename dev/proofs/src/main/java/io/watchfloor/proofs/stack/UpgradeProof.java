package io.watchfloor.proofs.stack;

import io.watchfloor.cli.Main;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A cluster of an older version that is replaced instance by instance while news flows, as docs/upgrade.md says, and the same way
 * back: nothing is lost and nothing told twice, and how long a story takes while two versions work in one group.
 */
public final class UpgradeProof {
    /** Each before those who read what it writes. */
    private static final List<String> ORDER =
            List.of("streams", "streams-2", "ingest", "ingest-2", "alerts", "alerts-2", "console");

    private static final int PER_SECOND = 5;
    private static final int PATIENCE = 240;
    private static final int WAITS_WITHIN = 60;
    private static final int PUSH_HEAP = 320;

    private final Path home;
    private final Path older;
    private final PrintWriter out;

    /**
     * A proof that has not begun.
     *
     * @param older a checkout of the version before, built
     */
    public UpgradeProof(Path home, Path older, PrintWriter out) {
        this.home = home;
        this.older = older;
        this.out = out;
    }

    /** Runs; true when everything held. */
    public boolean run(Path scratch, boolean andBack) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(scratch.resolve("upgrade"));
        try (Cluster cluster = Cluster.prepare(home, folder, Nodes.of(Cluster.BROKERS), true)) {
            JvmFleet fleet = cluster.fleet();
            Path past = Files.createDirectories(folder.resolve("older"));
            TestConfig.write(
                    older, past, fleet.world(), folder.resolve("secrets").toString());
            Version before = Version.built(older, past);
            Fire fire = new Fire(fleet, out);
            ORDER.forEach(member -> fleet.version(member, before));
            cluster.start();
            fire.light(PER_SECOND);
            cluster.ready(fire);
            replace(cluster, Version.ours(folder), fire);
            if (andBack) {
                replace(cluster, before, fire);
            }
            Tally tally = Tally.settled(fleet, folder);
            fire.say(tally.toString());
            if (tally.lost() + tally.twice() > 0) {
                fire.fault("lost or twice: " + tally);
            }
            fire.say("ended by themselves: " + fleet.endedByThemselves());
            // What a version decided stands: where both decide differently, the topics are not as one of them folds
            // them.
            fire.say(fire.published(folder).differences().size() + " records are not as this version decides");
            fire.broken().forEach(line -> out.println("BROKEN " + line));
            return fire.broken().isEmpty();
        }
    }

    /** One instance after the other; a story is told and shown after each, by whoever is there. */
    private static void replace(Cluster cluster, Version version, Fire fire) throws IOException, InterruptedException {
        JvmFleet fleet = cluster.fleet();
        String to = version.home().getFileName().toString();
        boolean pushed = false;
        for (String member : ORDER) {
            fleet.stop(member);
            fleet.version(member, version);
            fleet.start(member);
            fire.back(member + " is " + to, PATIENCE);
            Map<String, String> it = Map.of(member, fleet.metrics(member));
            if (!pushed && !Probe.await(() -> Onset.allReady(it), WAITS_WITHIN)) {
                fire.say("  " + member + " waits: the config/ of its version is published");
                push(version, fleet, fire);
                pushed = true;
                fire.back("published", PATIENCE);
            }
        }
        cluster.ready(fire);
    }

    /** The config/ of a version becomes what decides, by that version's own command. */
    private static void push(Version version, JvmFleet fleet, Fire fire) throws IOException, InterruptedException {
        Path log = version.home().resolve("push.log");
        try (ChildJvm push = ChildJvm.start(
                version.classPath(),
                Main.class.getName(),
                ChildJvm.options(PUSH_HEAP, version.home()),
                List.of("rules", "push", "--kafka", fleet.bootstrap(), "--message", "upgrade"),
                Map.of(),
                log)) {
            boolean ended = push.awaitEnd(PATIENCE);
            fire.say("  " + Files.readString(log).strip());
            if (!ended || push.exitCode() != 0) {
                fire.fault("what decides was not published");
            }
        }
    }
}
