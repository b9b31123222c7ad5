package io.watchfloor.alerts;

import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.alerts.channel.Wire;
import io.watchfloor.alerts.channel.http.ReceiverGuard;
import io.watchfloor.alerts.routes.RoutesFile;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Opens every channel as the service would, without sending: what would keep it from being told. */
public final class ReceiversCheck {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private ReceiversCheck() {}

    /**
     * The fault of each receiver, empty when there is none.
     *
     * @throws SettingsException when the routing file cannot be read
     */
    public static Map<String, String> faults(Path routes, Settings settings, Map<String, String> environment) {
        Wire wire = new Wire(
                DeskClock.wall(),
                new Secrets(environment),
                ReceiverGuard.allowing(settings.get("alerts.allow", "")),
                DEADLINE);
        Map<String, String> faults = new TreeMap<>();
        RoutesFile.load(routes).channels().forEach((receiver, config) -> {
            try {
                config.open(wire).close();
                faults.put(receiver, "");
            } catch (SettingsException e) {
                faults.put(receiver, String.valueOf(e.getMessage()));
            }
        });
        return faults;
    }
}
