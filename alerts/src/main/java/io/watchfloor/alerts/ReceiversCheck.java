package io.watchfloor.alerts;

import io.watchfloor.alerts.channel.ChannelConfig;
import io.watchfloor.alerts.channel.ReceiverGuard;
import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.alerts.channel.Wire;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.alerts.routes.RoutesFile;
import io.watchfloor.kafka.AllowedHosts;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.SettingsException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Opens every channel as the service would, without sending: what would keep it from being told. */
public final class ReceiversCheck {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private ReceiversCheck() {}

    /**
     * How a receiver is.
     *
     * @param wrong what is told to it would wait
     * @param text what is wrong or is not known here, empty when nothing is
     * @param host that it calls, or empty
     */
    public record Finding(String receiver, boolean wrong, String text, String host) {}

    /**
     * A finding for each receiver: does its channel open, are its secrets there, may its host be called.
     *
     * @param secrets as seen from where it is asked
     *
     * @throws SettingsException when the routing file or {@code alerts.allow} cannot be read
     */
    public static List<Finding> all(Path routes, Settings settings, Secrets secrets) {
        Wire wire = wire(settings, secrets);
        return findings(RoutesFile.load(routes), (receiver, config) -> {
            String note = open(config, wire);
            Finding address = judge(receiver, config, wire);
            return address.text().isEmpty() ? new Finding(receiver, false, note, address.host()) : address;
        });
    }

    /** A finding for each receiver whose host may not be called, or is not known here; secrets may be elsewhere. */
    public static List<Finding> addresses(Routes routes, Settings settings, Secrets secrets) {
        Wire wire = wire(settings, secrets);
        return findings(routes, (receiver, config) -> judge(receiver, config, wire)).stream()
                .filter(finding -> !finding.host().isEmpty() && !finding.text().isEmpty())
                .toList();
    }

    /** Opens and closes its channel; what could not be known on the way, or nothing. */
    private static String open(ChannelConfig config, Wire wire) {
        try {
            config.open(wire).close();
            return "";
        } catch (SettingsException e) {
            Path outside = wire.secrets().outside();
            if (outside != null
                    && e.getCause() instanceof AccessDeniedException denied
                    && Path.of(denied.getFile()).startsWith(outside)) {
                return "its secret is there for its container's eyes only";
            }
            throw e;
        }
    }

    private static Wire wire(Settings settings, Secrets secrets) {
        return new Wire(
                DeskClock.wall(), secrets, ReceiverGuard.allowing(AllowedHosts.of(settings, "alerts.allow")), DEADLINE);
    }

    private static List<Finding> findings(Routes routes, BiFunction<String, ChannelConfig, Finding> check) {
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(routes.channels()).forEach((receiver, config) -> {
            try {
                findings.add(check.apply(receiver, config));
            } catch (SettingsException e) {
                findings.add(new Finding(receiver, true, String.valueOf(e.getMessage()), ""));
            }
        });
        return findings;
    }

    /** A name of one word is known in the network of the stack only, where this need not run. */
    private static Finding judge(String receiver, ChannelConfig config, Wire wire) {
        String host = config.host(wire.secrets()).orElse("");
        if (host.isEmpty()) {
            return new Finding(receiver, false, "", host);
        }
        try {
            wire.guard().resolve(host);
            return new Finding(receiver, false, "", host);
        } catch (ReceiverGuard.InsideException e) {
            return new Finding(receiver, true, String.valueOf(e.getMessage()), host);
        } catch (UnknownHostException e) {
            boolean full = host.contains(".");
            return new Finding(
                    receiver, full, host + " has no address here" + (full ? "" : "; alerts may know it"), host);
        }
    }
}
