package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The memory that the broker and each service take as processes of their own, before news flows and while it does. */
public final class Residents {
    private static final int PATIENCE = 180;

    private Residents() {}

    /**
     * What one process takes.
     *
     * @param idleMib resident when it has started and read the feeds once
     * @param loadedMib resident while news flows
     */
    public record Use(String member, long idleMib, long loadedMib) {}

    /** Starts the stack, lets it settle, and then lets news flow for so many seconds. */
    public static List<Use> measure(Path home, Path scratch, int seconds, int perSecond)
            throws IOException, InterruptedException {
        try (JvmStack stack = JvmStack.start(home, scratch)) {
            JvmFleet fleet = stack.fleet();
            Probe probe = new Probe(fleet);
            if (!Probe.await(() -> probe.ledger().path("allRead").asBoolean(), PATIENCE)) {
                throw new CommandFailed("not every feed of port "
                        + stack.outside().port() + " was read within " + PATIENCE + " s: see the logs in " + scratch);
            }
            TimeUnit.SECONDS.sleep(seconds);
            Map<String, Long> idle = resident(fleet);
            probe.rate(perSecond);
            TimeUnit.SECONDS.sleep(seconds);
            Map<String, Long> loaded = resident(fleet);
            List<Use> uses = new ArrayList<>();
            Fleet.MEMBERS.forEach(member ->
                    uses.add(new Use(member, idle.getOrDefault(member, 0L), loaded.getOrDefault(member, 0L))));
            return uses;
        }
    }

    private static Map<String, Long> resident(JvmFleet fleet) throws IOException {
        Map<String, Long> resident = new TreeMap<>();
        for (String member : Fleet.MEMBERS) {
            resident.put(member, fleet.residentMib(member));
        }
        return resident;
    }
}
