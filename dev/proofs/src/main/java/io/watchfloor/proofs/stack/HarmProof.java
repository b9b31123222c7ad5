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
 * What an operator has of each fault: how soon it is seen and somebody called, how soon news comes through again, and what
 * is lost or told twice. The stack runs as processes of this machine, with Prometheus and Alertmanager and their files as
 * they are.
 */
public final class HarmProof {
    private static final int PER_SECOND = 5;
    private static final int PATIENCE = 240;
    private static final int QUIET_WITHIN = 90;
    private static final List<String> SERVICES = List.of("ingest", "streams", "alerts", "console");

    private final Path home;
    private final List<Harm> harms;
    private final PrintWriter out;

    private HarmProof(Path home, List<Harm> harms, PrintWriter out) {
        this.home = home;
        this.harms = harms;
        this.out = out;
    }

    /**
     * A proof of kills, pauses and outages.
     *
     * @param members whom they befall one by one
     * @param pauses seconds of the pauses of each
     * @param outages seconds for which the broker is away
     * @param all seconds of pauses of all at once
     */
    public static HarmProof of(
            Path home,
            List<String> members,
            List<Integer> pauses,
            List<Integer> outages,
            List<Integer> all,
            PrintWriter out) {
        List<Harm> harms = Harm.each(members.isEmpty() ? Fleet.MEMBERS : members, pauses, outages);
        all.forEach(seconds -> harms.add(new Harm(Harm.Kind.PAUSED, Fleet.MEMBERS, seconds)));
        return new HarmProof(home, harms, out);
    }

    /** Runs all of it so many times, each on a stack of its own, and prints the rows; true when nothing was lost. */
    public boolean run(Path scratch, int repeats) throws IOException, InterruptedException {
        Map<Harm, HarmRow> rows = new LinkedHashMap<>();
        harms.forEach(harm -> rows.put(harm, new HarmRow(harm)));
        boolean held = true;
        for (int repeat = 1; repeat <= repeats; repeat++) {
            held &= once(Files.createDirectories(scratch.resolve("stack" + repeat)), rows);
        }
        out.println(HarmRow.HEAD);
        rows.values().forEach(row -> out.println(row.markdown()));
        out.flush();
        return held;
    }

    private boolean once(Path folder, Map<Harm, HarmRow> rows) throws IOException, InterruptedException {
        try (JvmStack stack = JvmStack.start(home, folder)) {
            Map<String, String> targets = new LinkedHashMap<>();
            SERVICES.forEach(service -> targets.put(service, stack.fleet().metrics(service)));
            Fire fire = new Fire(stack.fleet(), out);
            try (Observers observers = Observers.unhurried(home, folder.resolve("observers"), targets)) {
                fire.light(PER_SECOND);
                Tally before = Tally.settled(stack.fleet(), folder);
                for (Map.Entry<Harm, HarmRow> row : rows.entrySet()) {
                    Probe.await(
                            () -> Onset.allReady(targets)
                                    && observers.told("on-call").isEmpty(),
                            QUIET_WITHIN);
                    HarmRow.Measured times = inflict(row.getKey(), stack.fleet(), fire, new Onset(targets, observers));
                    Tally after = Tally.settled(stack.fleet(), folder);
                    HarmRow.Measured measured = times.between(before, after);
                    fire.say("  " + measured);
                    row.getValue().add(measured);
                    before = after;
                }
            }
            fire.say("ended by themselves: " + stack.fleet().endedByThemselves());
            fire.ledger(folder);
            return fire.broken().isEmpty();
        }
    }

    private static HarmRow.Measured inflict(Harm harm, JvmFleet fleet, Fire fire, Onset onset)
            throws IOException, InterruptedException {
        try (onset) {
            onset.begin();
            for (String member : harm.members()) {
                if (harm.kind() == Harm.Kind.KILLED) {
                    fleet.kill(member);
                } else {
                    fleet.pause(member);
                }
            }
            TimeUnit.SECONDS.sleep(harm.seconds());
            for (String member : harm.members()) {
                if (harm.kind() == Harm.Kind.KILLED) {
                    fleet.start(member);
                } else {
                    fleet.goOn(member);
                }
            }
            Double back = fire.back(harm.toString(), PATIENCE);
            return new HarmRow.Measured(onset.detected(), onset.paged(), back, 0, 0);
        }
    }
}
