package io.watchfloor.proofs.stack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Three brokers under the services, each a process of this machine: what befalls them costs no headline and tells nothing twice, and
 * how long it lasts. The rows are those of {@link HarmProof}, but a story is told while a broker is still away.
 */
public final class ClusterProof {
    private static final int PER_SECOND = 5;
    private static final int PATIENCE = 240;
    private static final int AWAY = 60;
    private static final int SLOW_FOR = 60;

    private final Path home;
    private final boolean two;
    private final PrintWriter out;

    /**
     * A proof that has not begun.
     *
     * @param two instances of what shares its work, and not one
     */
    public ClusterProof(Path home, boolean two, PrintWriter out) {
        this.home = home;
        this.two = two;
        this.out = out;
    }

    /**
     * Runs faults one after the other on one stack and prints their rows; true when nothing was lost or came twice.
     *
     * @param observed whether Prometheus and Alertmanager watch, which must be installed then
     */
    public boolean run(Path scratch, List<ClusterHarm> harms, boolean observed)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(scratch.resolve("cluster"));
        SlowDisk disk = harms.contains(ClusterHarm.SLOW_DISK) ? SlowDisk.make(folder) : null;
        try (Cluster cluster = Cluster.prepare(home, folder, Nodes.of(Cluster.BROKERS), two)) {
            if (disk != null) {
                cluster.fleet().environment("kafka-1", disk.environment());
            }
            Map<String, String> targets = new LinkedHashMap<>(cluster.targets());
            if (observed) {
                BrokerAgents agents = BrokerAgents.prepare(
                        home, folder.resolve("agents"), cluster.fleet().nodes());
                cluster.fleet().agents(agents.options());
                targets.put(Nodes.MEMBER, agents.targets());
            }
            Fire fire = new Fire(cluster.fleet(), out);
            cluster.start();
            Map<ClusterHarm, HarmRow> rows = new LinkedHashMap<>();
            harms.forEach(harm -> rows.put(harm, new HarmRow(harm)));
            try (@Nullable
                    Observers observers =
                            observed ? Observers.unhurried(home, folder.resolve("observers"), targets) : null) {
                fire.light(PER_SECOND);
                ready(cluster, fire);
                quiet(observers, fire);
                Tally before = Tally.settled(cluster.fleet(), folder);
                for (ClusterHarm harm : harms) {
                    if (harm == ClusterHarm.SLOW_DISK && disk == null) {
                        fire.say(harm + ": not measured, there is no gcc");
                        continue;
                    }
                    HarmRow.Measured times = observe(harm, cluster, fire, disk, observers);
                    Tally after = Tally.settled(cluster.fleet(), folder);
                    HarmRow.Measured measured = times.between(before, after);
                    fire.say("  " + measured);
                    if (measured.lost() + measured.twice() > 0) {
                        fire.fault(harm + ": lost or twice: " + measured);
                    }
                    rows.computeIfAbsent(harm, HarmRow::new).add(measured);
                    before = after;
                }
            }
            fire.say("ended by themselves: " + cluster.fleet().endedByThemselves());
            fire.ledger(folder);
            out.println(HarmRow.HEAD);
            rows.values().forEach(row -> out.println(row.markdown()));
            fire.broken().forEach(line -> out.println("BROKEN " + line));
            return fire.broken().isEmpty();
        }
    }

    private static void ready(Cluster cluster, Fire fire) throws IOException, InterruptedException {
        cluster.ready(fire);
        if (!cluster.inStep()) {
            fire.fault("replicas are not in step");
        }
    }

    /** Until nobody is called any more, for what was before; and the dead man's switch is held down. */
    private static void quiet(@Nullable Observers observers, Fire fire) throws IOException, InterruptedException {
        if (observers != null) {
            if (!Probe.await(() -> observers.told("on-call").isEmpty(), Cluster.READY_WITHIN)) {
                fire.fault("still called after " + Cluster.READY_WITHIN + " s: " + observers.told("on-call"));
            }
            if (!Probe.await(() -> observers.told("dead-man").contains("Watchdog"), Cluster.READY_WITHIN)) {
                fire.fault("the dead man's switch is not held down after " + Cluster.READY_WITHIN + " s");
            }
        }
    }

    private HarmRow.Measured observe(
            ClusterHarm harm, Cluster cluster, Fire fire, @Nullable SlowDisk disk, @Nullable Observers observers)
            throws IOException, InterruptedException {
        try (Onset onset = new Onset(cluster.instances(), observers)) {
            onset.begin();
            Double back = inflict(harm, cluster, fire, disk, observers);
            HarmRow.Measured times = new HarmRow.Measured(onset.detected(), onset.paged(), back, 0, 0);
            ready(cluster, fire);
            fire.say("  on call: " + onset.told());
            quiet(observers, fire);
            return times;
        }
    }

    /** Seconds until a story was told and shown: the longest, when there are several. */
    private @Nullable Double inflict(
            ClusterHarm harm, Cluster cluster, Fire fire, @Nullable SlowDisk disk, @Nullable Observers observers)
            throws IOException, InterruptedException {
        JvmFleet fleet = cluster.fleet();
        return switch (harm) {
            case BROKER_KILLED -> {
                fleet.kill("kafka-2");
                Double back = fire.back(harm.toString(), PATIENCE);
                fleet.start("kafka-2");
                yield back;
            }
            case ROLLING_BROKERS -> {
                List<Double> all = new ArrayList<>();
                for (String node : fleet.nodes().members()) {
                    fleet.stop(node);
                    add(all, fire.back(node + " stopped", PATIENCE));
                    fleet.start(node);
                    cluster.inStep();
                }
                yield longest(all, Cluster.BROKERS);
            }
            case QUORUM_LOST -> {
                fleet.kill("kafka-1");
                fleet.kill("kafka-3");
                TimeUnit.SECONDS.sleep(AWAY);
                fleet.start("kafka-1");
                fleet.start("kafka-3");
                yield fire.back(harm.toString(), PATIENCE);
            }
            case SLOW_DISK -> {
                SlowDisk slow = java.util.Objects.requireNonNull(disk);
                slow.begin();
                fire.meanwhile(harm.toString(), SLOW_FOR);
                if (observers != null) {
                    called(observers, fire, List.of("BrokerWritesSlow", "KafkaDiskSlow"));
                }
                fire.meanwhile("once more", SLOW_FOR);
                fire.say("  beats took: " + cluster.roundTrips());
                new DoctorProof(fire).onSlowDisk(home, cluster.folder(), fleet.bootstrap());
                // What the runbook says.
                fleet.stop("kafka-1");
                Double back = fire.back("the slow broker stopped", PATIENCE);
                slow.end();
                fleet.start("kafka-1");
                yield back;
            }
            case ELECTION_REFUSED -> throw new IllegalArgumentException(harm + " has a proof of its own");
            case STREAMS_KILLED -> killed("streams", harm, fleet, fire);
            case SENDER_KILLED ->
                killed(Onset.works(fleet.metrics("alerts")) ? "alerts" : "alerts-2", harm, fleet, fire);
            case ROLLING_SERVICES -> {
                List<Double> all = new ArrayList<>();
                for (String member : cluster.instances().keySet()) {
                    fleet.stop(member);
                    fleet.start(member);
                    add(all, fire.back(member + " restarted", PATIENCE));
                    ready(cluster, fire);
                }
                yield longest(all, cluster.instances().size());
            }
        };
    }

    /** Waits until the receiver of pages was told of each. */
    private static void called(Observers observers, Fire fire, List<String> alerts)
            throws IOException, InterruptedException {
        Firsts firsts = new Firsts();
        alerts.forEach(alert -> firsts.ask(alert, () -> observers.firing().contains(alert)));
        firsts.await(PATIENCE);
        firsts.never().forEach(alert -> fire.fault(alert + " does not fire"));
    }

    /** A story while it stays away; then it is started again. */
    private static @Nullable Double killed(String member, ClusterHarm harm, JvmFleet fleet, Fire fire)
            throws IOException, InterruptedException {
        fleet.kill(member);
        Double back = fire.back(harm.toString(), PATIENCE);
        fleet.start(member);
        return back;
    }

    private static void add(List<Double> all, @Nullable Double seconds) {
        if (seconds != null) {
            all.add(seconds);
        }
    }

    private static @Nullable Double longest(List<Double> all, int wanted) {
        return all.size() < wanted ? null : all.stream().max(Double::compare).orElse(null);
    }
}
