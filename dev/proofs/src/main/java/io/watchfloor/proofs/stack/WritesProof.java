package io.watchfloor.proofs.stack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A broker that takes no writes: stopped, without quorum, its disk full, its topics gone. Each time every service says so, and so do its
 * log, the desk, Prometheus and Alertmanager with their files as they are, and the receiver that is told without the broker, once.
 */
public final class WritesProof {
    private static final int PER_SECOND = 2;
    private static final int READY_WITHIN = 240;
    private static final int KNOWN_WITHIN = 150;
    /** What the alert promises. */
    private static final int PAGED_WITHIN = 60;

    /** Longer than a start and the patience of alerts. */
    private static final int STARTED_FOR = 90;

    private static final String ALERT = "BrokerWritesFail";
    private static final List<String> SERVICES = List.of("ingest", "streams", "alerts", "console");

    private final Path home;
    private final PrintWriter out;

    public WritesProof(Path home, PrintWriter out) {
        this.home = home;
        this.out = out;
    }

    /**
     * Runs some of the ways, each on a stack of its own; true when everything held.
     *
     * @param ways stopped, no-quorum, full, topics-gone; empty: all
     */
    public boolean run(Path scratch, List<String> ways) throws IOException, InterruptedException {
        boolean held = true;
        for (Misfortune.Kind kind : Misfortune.Kind.values()) {
            if (ways.isEmpty() || ways.contains(kind.toString())) {
                held &= once(kind, Files.createDirectories(scratch.resolve(kind.toString())));
            }
        }
        return held;
    }

    private boolean once(Misfortune.Kind kind, Path folder) throws IOException, InterruptedException {
        try (Misfortune misfortune = Misfortune.start(kind, home, folder)) {
            JvmFleet fleet = misfortune.fleet();
            Map<String, String> targets = new LinkedHashMap<>();
            SERVICES.forEach(service -> targets.put(service, fleet.metrics(service)));
            Fire fire = new Fire(fleet, out);
            Probe probe = new Probe(fleet);
            try (Observers observers = Observers.unhurried(home, folder.resolve("observers"), targets)) {
                fire.light(PER_SECOND);
                if (!Probe.await(
                        () -> Onset.allReady(targets)
                                && observers.told("on-call").isEmpty(),
                        READY_WITHIN)) {
                    fire.fault("not every service is ready, or somebody is called already, before " + kind);
                }
                if (kind == Misfortune.Kind.NO_QUORUM) {
                    new DoctorProof(fire).onCluster(home, folder, fleet.bootstrap());
                }
                fire.say(kind + ":");
                Map<String, Integer> lines = new LinkedHashMap<>();
                for (String service : SERVICES) {
                    lines.put(service, lines(fleet, service));
                }
                misfortune.befall();
                known(misfortune, lines, targets, observers, fire);
                again(fleet, probe, fire);
                misfortune.mend();
                over(targets, probe, fire);
                fire.say("  ended by themselves: " + fleet.endedByThemselves());
            }
            return fire.broken().isEmpty();
        }
    }

    /**
     * What says so, and when.
     *
     * @param lines what each log had of it before: a start on a busy machine may take long enough for a line
     */
    private static void known(
            Misfortune misfortune,
            Map<String, Integer> lines,
            Map<String, String> targets,
            Observers observers,
            Fire fire)
            throws IOException, InterruptedException {
        JvmFleet fleet = misfortune.fleet();
        Probe probe = new Probe(fleet);
        Firsts firsts = new Firsts();
        for (String service : SERVICES) {
            firsts.ask("log of " + service, () -> lines(fleet, service) > lines.getOrDefault(service, 0));
            firsts.ask(service + " not ready", () -> !Onset.allReady(Map.of(service, targets.get(service))));
        }
        firsts.ask("the desk says STALE", () -> probe.page().contains("STALE: the "));
        firsts.ask(ALERT + " fires", () -> observers.firing().contains(ALERT));
        firsts.ask(
                "Alertmanager has it for on-call",
                () -> observers.told("on-call").contains(ALERT));
        firsts.ask("receiver told without the broker", () -> probe.toldOfBroker() > 0);
        firsts.await(KNOWN_WITHIN);
        firsts.seen().forEach((what, seconds) -> fire.say(String.format("  %-34s %5.1f s", what, seconds)));
        firsts.never().forEach(what -> fire.fault("not within " + KNOWN_WITHIN + " s: " + what));
        double paged = firsts.seen().getOrDefault(ALERT + " fires", 0.0);
        if (paged > PAGED_WITHIN) {
            fire.fault(ALERT + " took " + paged + " s, not " + PAGED_WITHIN);
        }
    }

    private static int lines(JvmFleet fleet, String service) throws IOException {
        int count = 0;
        for (Path log : fleet.logs(service)) {
            count += (int) Files.readAllLines(log).stream()
                    .filter(line -> line.contains("acknowledged no write for") || line.contains("began anew"))
                    .count();
        }
        return count;
    }

    /** An alerts that is started again while it lasts tells nobody a second time. */
    private static void again(JvmFleet fleet, Probe probe, Fire fire) throws IOException, InterruptedException {
        fleet.kill("alerts");
        fleet.start("alerts");
        TimeUnit.SECONDS.sleep(STARTED_FOR);
        int told = probe.toldOfBroker();
        fire.say("  told " + told + " times, " + STARTED_FOR + " s after alerts was started again");
        if (told != 1) {
            fire.fault("told " + told + " times without the broker, not once");
        }
    }

    private static void over(Map<String, String> targets, Probe probe, Fire fire)
            throws IOException, InterruptedException {
        Firsts firsts = new Firsts();
        firsts.ask("every service ready again", () -> Onset.allReady(targets));
        firsts.ask("receiver told that it is over", () -> probe.toldOfBroker() > 1);
        firsts.await(READY_WITHIN);
        firsts.seen().forEach((what, seconds) -> fire.say(String.format("  %-34s %5.1f s", what, seconds)));
        firsts.never().forEach(what -> fire.fault("not within " + READY_WITHIN + " s: " + what));
        fire.story("  a story afterwards", Fire.SERVICE_BAR);
    }
}
