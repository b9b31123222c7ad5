package io.watchfloor.proofs.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The broker is stopped for a time while news goes on, and its name does not resolve meanwhile. Nobody else is touched, and
 * nobody may need it: afterwards the same processes work on.
 */
final class Outage {
    private static final List<String> SERVICES = List.of("ingest", "streams", "alerts", "console");
    /** Published while the broker is away; feeds still list all of them when it comes back. */
    private static final int HEADLINES = 1500;

    private Outage() {}

    static void of(ComposeFleet fleet, Fire fire, int seconds, int perSecond) throws IOException, InterruptedException {
        Map<String, String> before = starts(fleet);
        fire.rate(Math.max(1, HEADLINES / seconds));
        long began = System.nanoTime();
        fleet.docker("stop", ComposeFleet.container("kafka", 1));
        TimeUnit.SECONDS.sleep(Math.max(0, seconds - TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)));
        fleet.start("kafka");
        fire.story("kafka stopped for " + seconds + " s", Fire.BROKER_BAR);
        fire.rate(perSecond);
        Map<String, String> after = starts(fleet);
        fire.say("processes since before the outage: " + after);
        before.forEach((service, start) -> {
            if (!start.equals(after.get(service))) {
                fire.fault(service + " did not outlive the outage: " + start + ", then " + after.get(service));
            }
        });
    }

    /** Which process each service is: its container, when it was started, how often by the engine. */
    private static Map<String, String> starts(ComposeFleet fleet) throws IOException, InterruptedException {
        Map<String, String> starts = new TreeMap<>();
        for (String service : SERVICES) {
            String format = "{{printf \"%.12s\" .Id}} {{.State.StartedAt}} restarts {{.RestartCount}}";
            starts.put(
                    service,
                    fleet.docker("inspect", "--format", format, ComposeFleet.container(service, 1))
                            .strip());
        }
        return starts;
    }
}
