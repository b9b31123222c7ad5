package io.watchfloor.bench.alerts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchfloor.alerts.AlertsService;
import io.watchfloor.alerts.check.ExampleEvents;
import io.watchfloor.cli.desk.Desk;
import io.watchfloor.cli.desk.DeskOptions;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Incident events at 50 a second through alerts alone. */
final class EventLatency {
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int WARM_UP = 50;
    private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3";

    private EventLatency() {}

    static Latencies measure(int count) throws Exception {
        Latencies latencies = new Latencies();
        try (Scratch scratch = Scratch.create("watchfloor-bench");
                Hooks hooks = new Hooks(
                        data -> latencies.arrived(data.path("incident").asText()));
                Desk desk = Desk.open(new DeskOptions(
                        scratch.folder(),
                        0,
                        Topics.throwAway(Topics.PARTITIONS),
                        DeskClock.wall(),
                        Settings.of(Map.of("alerts.allow", "127.0.0.1"))))) {
            try (Admin admin = Clients.admin(desk.context())) {
                TopicAdmin.create(admin, List.of(desk.context().topics().incidentEvents), 1);
            }
            Path routes = routes(scratch.folder(), hooks.url(), List.of(""));
            desk.start(context -> AlertsService.start(context, routes));
            if (!desk.awaitReady(Duration.ofMinutes(1))) {
                throw new IllegalStateException("alerts is not ready");
            }
            publish(desk, latencies, "CHN-TWN", WARM_UP);
            latencies.await(WARM_UP, 60);
            publish(desk, latencies, "CHN-USA", count);
            latencies.await(WARM_UP + count, 60);
            return latencies.only("CHN-USA");
        }
    }

    private static void publish(Desk desk, Latencies latencies, String pair, int count) throws InterruptedException {
        String topic = desk.context().topics().incidentEvents.name();
        ObjectNode example =
                Json.read(Json.write(ExampleEvents.all().get(ExampleEvents.all().size() - 1)), ObjectNode.class);
        try (KafkaProducer<String, byte[]> producer = Clients.producer(desk.context())) {
            long next = System.nanoTime();
            for (int i = 1; i <= count; i++) {
                String incident = pair + ".airspace." + i;
                byte[] event = event(example, pair, incident, i, desk.context().clock());
                var unused = producer.send(
                        new ProducerRecord<>(topic, incident, event), (done, failed) -> latencies.began(incident));
                next += BETWEEN_NANOS;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
            }
        }
    }

    private static byte[] event(ObjectNode example, String pair, String incident, int number, DeskClock clock) {
        ObjectNode event = example.deepCopy();
        event.put("id", incident + ":1").put("knownAt", clock.instant().toString());
        ((ObjectNode) event.get("incident"))
                .put("id", incident)
                .put("pair", pair)
                .put("number", number)
                .put("revision", 1);
        return Json.write(Json.read(event.toString(), IncidentEvent.class));
    }

    /**
     * A routing file with a receiver for each matcher.
     *
     * @param matchers of one route each; an empty one is the root's, which takes everything
     */
    static Path routes(Path folder, String url, List<String> matchers) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        StringBuilder tree = new StringBuilder("route:\n  receiver: r0\n  routes:\n");
        StringBuilder names = new StringBuilder("receivers:\n  - name: r0\n");
        StringBuilder channels = new StringBuilder("---\nchannels:\n");
        String channel = ": {webhook: {url: \"" + url + "\", secret_file: \"" + secret + "\"}}\n";
        channels.append("  r0").append(channel);
        for (int i = 0; i < matchers.size(); i++) {
            String matcher = matchers.get(i).isEmpty() ? "" : "matchers: ['" + matchers.get(i) + "'], ";
            tree.append("    - {")
                    .append(matcher)
                    .append("receiver: r")
                    .append(i + 1)
                    .append("}\n");
            names.append("  - name: r").append(i + 1).append('\n');
            channels.append("  r").append(i + 1).append(channel);
        }
        return Files.writeString(folder.resolve("routes.yaml"), tree.toString() + names + channels);
    }
}
