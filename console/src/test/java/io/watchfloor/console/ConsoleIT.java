package io.watchfloor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.broker.SharedBroker;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console on a real broker: what is produced is seen. */
class ConsoleIT {
    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void waitsForItsTopicsAndThenShowsWhatIsProduced() throws Exception {
        ServiceContext context = context("console-it.");
        try (ConsoleService console = ConsoleService.start(context, "127.0.0.1", 0)) {
            assertThat(get(console, "/")).contains("Waiting for the broker and its topics");
            assertThat(console.ready().ok()).isFalse();

            createTopics(context);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(console.ready().ok()).isTrue());
            Queue<String> stream = follow(console);
            await().untilAsserted(() -> assertThat(stream).contains("event: pulse"));

            Incident incident = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
            produce(context, context.topics().incidents, incident.id(), Json.write(incident));
            produce(
                    context,
                    context.topics().incidentEvents,
                    incident.id(),
                    Json.write(Samples.event(incident, Change.OPENED, "opened by Reuters", Samples.DESK)));

            await().untilAsserted(() -> assertThat(stream)
                    .anyMatch(line -> line.contains("\"id\":\"CHN-USA.airspace.1\"") && line.contains("<li ")));
            await().untilAsserted(() -> assertThat(get(console, "/"))
                    .contains("/i/CHN-USA.airspace.1")
                    .contains("opened by Reuters"));
        }
    }

    @Test
    void saysWhenARecordCannotBeReadAndShowsTheNextGoodOne() throws Exception {
        ServiceContext context = context("console-it-bad.");
        createTopics(context);
        Topic<Incident> incidents = context.topics().incidents;
        produce(context, incidents, "broken", "{ not json".getBytes(StandardCharsets.UTF_8));
        Incident incident = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
        produce(context, incidents, incident.id(), Json.write(incident));

        try (ConsoleService console = ConsoleService.start(context, "127.0.0.1", 0)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(console.ready().ok()).isTrue());

            assertThat(get(console, "/"))
                    .contains("1 record could not be read, so this board may be incomplete")
                    .contains("/i/CHN-USA.airspace.1");
            assertThat(context.metrics()
                            .counter("watchfloor.console.unreadable")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void buildsTheSameBoardAfterARestart() throws Exception {
        ServiceContext context = context("console-it-restart.");
        createTopics(context);
        for (int revision = 1; revision <= 5; revision++) {
            Incident incident = Samples.incident(
                    "CHN-USA.airspace.1",
                    revision,
                    IncidentStatus.OPEN,
                    Precedence.FLASH,
                    Precedence.FLASH,
                    "revision " + revision);
            produce(context, context.topics().incidents, incident.id(), Json.write(incident));
        }

        String first = boardOf(context);
        String second = boardOf(context);

        assertThat(first).contains("revision 5").isEqualTo(second);
    }

    private String boardOf(ServiceContext context) throws Exception {
        try (ConsoleService console = ConsoleService.start(context, "127.0.0.1", 0)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(console.ready().ok()).isTrue());
            HttpRequest request = HttpRequest.newBuilder(uri(console, "/"))
                    .header("Accept", "application/json")
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private ServiceContext context(String prefix) {
        return new ServiceContext(
                SharedBroker.bootstrap(),
                new Topics(prefix, 3, true),
                Samples.clock(),
                Settings.of(Map.of()),
                data,
                new SimpleMeterRegistry());
    }

    private static void createTopics(ServiceContext context) {
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, TopicReader.topics(context.topics()), 1);
        }
    }

    private static void produce(ServiceContext context, Topic<?> topic, String key, byte[] value) throws Exception {
        try (KafkaProducer<String, byte[]> producer = Clients.producer(context)) {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        }
    }

    private String get(ConsoleService console, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(console, path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static URI uri(ConsoleService console, String path) {
        return URI.create("http://127.0.0.1:" + console.port() + path);
    }

    private Queue<String> follow(ConsoleService console) {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        var unused = http.sendAsync(
                        HttpRequest.newBuilder(uri(console, "/stream")).build(), HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(lines::add));
        return lines;
    }
}
