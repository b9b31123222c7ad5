package io.watchfloor.proofs.stack;

import io.watchfloor.broker.FreePort;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Brokers of releases that nothing else is tested with: every service and doctor say so plainly, and stories are told, nothing is lost
 * and nothing comes twice all the same, also when broker and streams are killed.
 */
public final class ReleasesProof {
    /** The newest of the last release before 4 and of the one before ours. */
    public static final List<String> RELEASES = List.of("3.9.2", "4.1.2");

    private static final int PER_SECOND = 2;
    private static final int SAID_WITHIN = 60;

    private final Path home;
    private final PrintWriter out;

    public ReleasesProof(Path home, PrintWriter out) {
        this.home = home;
        this.out = out;
    }

    /** True when everything held with each. */
    public boolean run(Path scratch, List<String> releases) throws IOException, InterruptedException {
        boolean held = true;
        for (String release : releases) {
            held &= once(release, Files.createDirectories(scratch.resolve(release)));
        }
        return held;
    }

    private boolean once(String release, Path folder) throws IOException, InterruptedException {
        try (OtherBroker broker = OtherBroker.prepare(home, folder.resolve("broker"), release, FreePort.find());
                JvmStack stack = JvmStack.prepare(home, folder, broker.nodes())) {
            JvmFleet fleet = stack.fleet();
            Fire fire = new Fire(fleet, out);
            fire.say("Kafka " + release + ":");
            broker.start();
            for (String service : Cluster.FIRST) {
                fleet.start(service);
            }
            fire.light(PER_SECOND);
            said(release, folder, fleet, fire);
            fire.killAndStart("streams");
            broker.kill();
            broker.start();
            fire.story("broker killed", Fire.BROKER_BAR);
            fire.ledger(folder.resolve("config"));
            fire.say("ended by themselves: " + fleet.endedByThemselves());
            return fire.broken().isEmpty();
        }
    }

    /** What the log of every service says at its start, and doctor. */
    private void said(String release, Path folder, JvmFleet fleet, Fire fire) throws IOException, InterruptedException {
        String words = "Kafka " + release.substring(0, release.lastIndexOf('.')) + ", and Watchfloor is tested with";
        for (String service : Cluster.FIRST) {
            if (!Probe.await(() -> says(fleet, service, words), SAID_WITHIN)) {
                fire.fault("the log of " + service + " does not say: " + words);
            }
        }
        new DoctorProof(fire).ofRelease(home, folder, fleet.bootstrap(), words);
    }

    private static boolean says(JvmFleet fleet, String service, String words) throws IOException {
        for (Path log : fleet.logs(service)) {
            if (Files.readString(log).contains(words)) {
                return true;
            }
        }
        return false;
    }
}
