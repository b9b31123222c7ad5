package io.watchfloor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.console.web.access.Seating;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Grants on a real broker: kept over a restart, taken back while a stream is open, and their keys are nowhere. */
class GrantsIT {
    private static final String TOKEN = "token-of-the-page";
    /** Whoever sends the token sits here; nobody else does. */
    private static final Access ACCESS = context -> TOKEN.equals(context.header("X-Watchfloor-Token"))
            ? new Seating(new Seat("lee", Role.OFFICER), TOKEN, false)
            : null;

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> told = new ArrayList<>();

    @Test
    void isKeptAsAHashAndTakenBackWhileItsStreamIsOpen() throws Exception {
        ListAppender<ILoggingEvent> log = listen();
        try (TopicsAtHand broker = new TopicsAtHand("grants-it.", data)) {
            broker.createTopics();
            broker.write(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH));
            String path;
            String id;
            try (ConsoleService console = start(broker)) {
                var made = Json.mapper().readTree(post(console, "/settings/grants", "kind=wall&parties=CHN"));
                path = made.get("path").asText();
                id = made.get("id").asText();
                await().untilAsserted(() -> assertThat(get(console, path)).isEqualTo(200));
            }
            String key = path.substring(path.lastIndexOf('/') + 1);
            assertThat(key).hasSize(22);
            try (ConsoleService console = start(broker)) {
                assertThat(get(console, path)).as("after a restart").isEqualTo(200);
                CompletableFuture<List<String>> stream = CompletableFuture.supplyAsync(() -> lines(console, path));
                assertThat(get(console, path.substring(0, path.length() - 1))).isEqualTo(404);
                post(console, "/settings/grants/" + id, "");
                List<String> events = stream.get(2, TimeUnit.SECONDS);
                assertThat(events).contains("event: ended");
                assertThat(get(console, path)).isEqualTo(404);
                get(console, path + "/nowhere");
                ask(console, "/settings/grants");
                ask(console, "/metrics");
                ask(console, "/openapi.json");
                ask(console, "/");
            }
            TopicFollower.readAll(broker.context, broker.context.topics().all(), record -> {
                told.add(record.key());
                told.add(record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8));
            });
            log.list.forEach(event -> told.add(event.getFormattedMessage() + event.getThrowableProxy()));
            assertThat(told).anyMatch(text -> text.contains(id)).noneMatch(text -> text.contains(key));
        } finally {
            ((Logger) LoggerFactory.getLogger("ROOT")).detachAppender(log);
            ((Logger) LoggerFactory.getLogger("io.watchfloor")).setLevel(null);
        }
    }

    /** Everything that we would write at the level that shows the most, and the server at the level that ships. */
    private static ListAppender<ILoggingEvent> listen() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger("ROOT")).addAppender(log);
        ((Logger) LoggerFactory.getLogger("io.watchfloor")).setLevel(Level.TRACE);
        return log;
    }

    private ConsoleService start(TopicsAtHand broker) {
        ConsoleService console = ConsoleService.start(broker.context, "127.0.0.1", 0, ACCESS);
        await().atMost(Duration.ofSeconds(30)).until(() -> console.ready().ok());
        return console;
    }

    private List<String> lines(ConsoleService console, String path) {
        try (Stream<String> lines = http.send(
                        HttpRequest.newBuilder(uri(console, path + "/stream")).build(),
                        HttpResponse.BodyHandlers.ofLines())
                .body()) {
            return lines.toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String post(ConsoleService console, String path, String fields) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(console, path))
                .header("Accept", "application/json")
                .header("X-Watchfloor-Token", TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void ask(ConsoleService console, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(console, path))
                .header("Accept", "text/html")
                .header("X-Watchfloor-Token", TOKEN)
                .build();
        told.add(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** Without a seat. */
    private int get(ConsoleService console, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(console, path))
                .header("Accept", "text/html")
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        told.add(answer.body());
        return answer.statusCode();
    }

    private static URI uri(ConsoleService console, String path) {
        return URI.create("http://127.0.0.1:" + console.port() + path);
    }
}
