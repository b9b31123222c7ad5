package io.watchfloor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console on a real broker: what is produced is seen. */
class ConsoleIT {
    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void waitsForItsTopicsAndThenShowsWhatIsProduced() throws Exception {
        try (TopicsAtHand broker = new TopicsAtHand("console-it.", data);
                ConsoleService console = ConsoleService.start(broker.context, "127.0.0.1", 0, DeskAtHand.OPEN)) {
            assertThat(get(console, "text/html")).contains("Waiting for the broker and its topics");
            assertThat(console.ready().ok()).isFalse();

            broker.createTopics();
            awaitReady(console);
            Queue<String> stream = follow(console);
            await().untilAsserted(() -> assertThat(stream).contains("event: pulse"));

            Incident incident = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
            broker.write(incident);
            broker.write(Samples.event(incident, Change.OPENED, "opened by Reuters", Samples.DESK));

            await().untilAsserted(() -> assertThat(stream)
                    .anyMatch(line -> line.contains("\"id\":\"CHN-USA.airspace.1\"") && line.contains("<li ")));
            await().untilAsserted(() -> assertThat(get(console, "text/html"))
                    .contains("/i/CHN-USA.airspace.1")
                    .contains("opened by Reuters"));
        }
    }

    @Test
    void saysWhenARecordCannotBeReadAndShowsTheNextGoodOne() throws Exception {
        try (TopicsAtHand broker = new TopicsAtHand("console-it-bad.", data)) {
            broker.createTopics();
            byte[] broken = "{ not json".getBytes(StandardCharsets.UTF_8);
            broker.write(broker.context.topics().incidents, "broken", broken);
            broker.write(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH));

            try (ConsoleService console = ConsoleService.start(broker.context, "127.0.0.1", 0, DeskAtHand.OPEN)) {
                awaitReady(console);

                assertThat(get(console, "text/html"))
                        .contains("1 record could not be read, so this board may be incomplete")
                        .contains("/i/CHN-USA.airspace.1");
                var counter = broker.context.metrics().counter("watchfloor.console.unreadable");
                assertThat(counter.count()).isEqualTo(1);
            }
        }
    }

    @Test
    void buildsTheSameBoardAfterARestart() throws Exception {
        try (TopicsAtHand broker = new TopicsAtHand("console-it-restart.", data)) {
            broker.createTopics();
            for (int revision = 1; revision <= 5; revision++) {
                broker.write(Samples.incident(
                        "CHN-USA.airspace.1",
                        revision,
                        IncidentStatus.OPEN,
                        Precedence.FLASH,
                        Precedence.FLASH,
                        "revision " + revision));
            }

            String first = boardOf(broker);
            String second = boardOf(broker);

            assertThat(first).contains("revision 5").isEqualTo(second);
        }
    }

    private String boardOf(TopicsAtHand broker) throws Exception {
        try (ConsoleService console = ConsoleService.start(broker.context, "127.0.0.1", 0, DeskAtHand.OPEN)) {
            awaitReady(console);
            return get(console, "application/json");
        }
    }

    private static void awaitReady(ConsoleService console) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(console.ready().ok()).isTrue());
    }

    private String get(ConsoleService console, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(console, "/"))
                .header("Accept", accept)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static URI uri(ConsoleService console, String path) {
        return URI.create("http://127.0.0.1:" + console.port() + path);
    }

    private Queue<String> follow(ConsoleService console) {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        HttpRequest request = HttpRequest.newBuilder(uri(console, "/stream")).build();
        var unused = http.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(lines::add));
        return lines;
    }
}
