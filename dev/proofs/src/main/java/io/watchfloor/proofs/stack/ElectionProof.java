package io.watchfloor.proofs.stack;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.doctor.CheckupResult;
import io.watchfloor.cli.doctor.Doctor;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * The last replicas that have everything are gone, and one that lacks the newest records is there: nobody may lead, the desk says that
 * nothing is written any more, doctor names why, and nothing is lost when they come back. The controller is a process of its own, or it
 * would go with them.
 */
public final class ElectionProof {
    private static final int PER_SECOND = 5;
    private static final int PATIENCE = 240;
    private static final int SAID_WITHIN = 60;
    private static final int REFUSED_FOR = 20;

    private final Path home;
    private final PrintWriter out;

    public ElectionProof(Path home, PrintWriter out) {
        this.home = home;
        this.out = out;
    }

    /** Runs; true when everything held. */
    public boolean run(Path scratch) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(scratch.resolve("election"));
        try (Cluster cluster = Cluster.prepare(home, folder, Nodes.withControllerApart(Cluster.BROKERS), false)) {
            JvmFleet fleet = cluster.fleet();
            Fire fire = new Fire(fleet, out);
            cluster.start();
            fire.light(PER_SECOND);
            cluster.inStep();
            fleet.kill("kafka-1");
            fire.back("the first broker killed", PATIENCE);
            // Of what it has in full the first broker may lead: then nothing would be refused.
            if (!Probe.await(() -> cluster.partitions(one -> has(one, 1)).isEmpty(), SAID_WITHIN)) {
                fire.fault("the first broker still counts as in step: " + cluster.partitions(one -> has(one, 1)));
            }
            fleet.kill("kafka-2");
            fleet.kill("kafka-3");
            Firsts firsts = new Firsts();
            firsts.ask("the desk says STALE", () -> new Probe(fleet).page().contains("STALE: the "));
            fleet.start("kafka-1");
            if (!firsts.await(SAID_WITHIN)) {
                fire.fault("the desk did not say within " + SAID_WITHIN + " s that nothing is written");
            }
            firsts.seen().forEach((what, seconds) -> fire.say(String.format("  %-34s %5.1f s", what, seconds)));
            refused(cluster, fire);
            doctor(folder, fleet, fire);
            fleet.start("kafka-2");
            fleet.start("kafka-3");
            fire.back("the last two are back", PATIENCE);
            fire.say("ended by themselves: " + fleet.endedByThemselves());
            fire.ledger(folder);
            return fire.broken().isEmpty();
        }
    }

    /** Whether a broker has all of a partition. */
    private static boolean has(TopicPartitionInfo partition, int broker) {
        return partition.isr().stream().anyMatch(node -> node.id() == broker);
    }

    private static boolean isLed(TopicPartitionInfo partition) {
        Node leader = partition.leader();
        return leader != null && !leader.isEmpty();
    }

    /** The one that is there was offered the lead and did not get it. */
    private static void refused(Cluster cluster, Fire fire) throws IOException, InterruptedException {
        if (!Probe.await(() -> !cluster.partitions(one -> !isLed(one)).isEmpty(), SAID_WITHIN)) {
            fire.fault("no partition is offline, though the last replicas in step are gone");
        }
        TimeUnit.SECONDS.sleep(REFUSED_FOR);
        Set<String> led = cluster.partitions(ElectionProof::isLed);
        fire.say("  offline, " + REFUSED_FOR + " s later: "
                + cluster.partitions(one -> !isLed(one)).size() + " partitions; led by the one that lacks records: "
                + led.size());
        if (!led.isEmpty()) {
            fire.fault("a replica that was not in step leads " + led);
        }
    }

    private void doctor(Path folder, JvmFleet fleet, Fire fire) {
        long began = System.nanoTime();
        List<CheckupResult> findings = Doctor.examine(
                new Home(home).withConfig(folder.resolve("config")),
                new ServiceContext(
                        fleet.bootstrap(),
                        Topics.standard(),
                        DeskClock.wall(),
                        Settings.of(Map.of()),
                        folder,
                        new SimpleMeterRegistry()));
        List<CheckupResult> named = findings.stream()
                .filter(finding -> !finding.isFine() && finding.found().contains("no leader"))
                .toList();
        fire.say(String.format("  doctor, after %.0f s: %s", (System.nanoTime() - began) / 1e9, named));
        if (named.isEmpty()) {
            fire.fault("doctor does not name the partitions without a leader: " + findings);
        }
    }
}
