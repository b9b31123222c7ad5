package io.watchfloor.alerts.channel;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.routes.ChannelKinds;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.kafka.AllowedHosts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Wires for tests of channels: the time stands still, loopback may be called, and nobody waits for long. */
public final class TestWires {
    private TestWires() {}

    public static Wire wire(Map<String, String> secrets) {
        return new Wire(
                InstantSource.fixed(SampleEvents.NOW),
                new Secrets(secrets),
                ReceiverGuard.allowing(AllowedHosts.parse("127.0.0.1")),
                Duration.ofSeconds(1));
    }

    /** Opens the channel that a line of the routing file describes. */
    public static Channel open(String kind, String yaml, Map<String, String> secrets) {
        Findings findings = new Findings();
        ChannelConfig config = YamlNode.read("routes.yaml", yaml, findings)
                .flatMap(node -> ChannelKinds.ALL.get(kind).read(node))
                .orElseThrow(() -> new AssertionError(findings.sorted()));
        if (findings.hasErrors()) {
            throw new AssertionError(findings.sorted());
        }
        return config.open(wire(secrets));
    }

    /** The first finding of a line that is wrong. */
    public static String error(String kind, String yaml) {
        Findings findings = new Findings();
        YamlNode.read("routes.yaml", yaml, findings)
                .ifPresent(node -> ChannelKinds.ALL.get(kind).read(node));
        return findings.sorted().get(0).toString();
    }
}
