package io.watchfloor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.Act;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two consoles, two officers, one broker and one journal. */
@Timeout(60)
class ActsIT {
    private static final String INCIDENT = "CHN-USA.airspace.1";
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"token\" content=\"([^\"]+)\"");
    private static final int ROUNDS = 5;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path data;

    private TopicsAtHand broker;
    private JournalAtHand journal;
    private ConsoleService lees;
    private ConsoleService kims;

    @BeforeEach
    void start(TestInfo test) {
        broker = new TopicsAtHand("acts-" + test.getTestMethod().orElseThrow().getName() + ".", data);
        broker.createTopics();
        journal = new JournalAtHand(broker);
        lees = console("lee");
        kims = console("kim");
        journal.report(Samples.report(INCIDENT, "one", "Chinese spy balloon over Montana", null, null)
                .report());
        await().until(() -> version(lees) == 0 && version(kims) == 0);
    }

    @AfterEach
    void stop() {
        lees.close();
        kims.close();
        journal.close();
        broker.close();
    }

    @Test
    void ofTwoWhoOwnAtOnceOneLosesAndIsToldWhoWon() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int version = version(lees);
            CompletableFuture<JsonNode> lee = own(lees, version);
            CompletableFuture<JsonNode> kim = own(kims, version);
            boolean leeWon = lee.get().at("/outcome").asText().equals("accepted");
            JsonNode won = leeWon ? lee.get() : kim.get();
            JsonNode lost = leeWon ? kim.get() : lee.get();

            assertThat(won.at("/message").asText()).isEqualTo("Owned.");
            assertThat(lost.at("/outcome").asText()).isEqualTo("refused");
            assertThat(lost.at("/message").asText())
                    .isEqualTo("Not owned: " + (leeWon ? "lee" : "kim") + " did so 0 s ago.");
            int after = won.at("/deskVersion").asInt();
            await().until(() -> version(lees) == after && version(kims) == after);
            post(leeWon ? lees : kims, "{\"kind\":\"release\",\"version\":" + after + "}")
                    .get();
            await().until(() -> version(lees) == after + 1 && version(kims) == after + 1);
        }
        List<Act> asked = new ArrayList<>();
        TopicFollower.readAll(
                broker.context,
                List.of(broker.context.topics().actions),
                record -> asked.add(Json.read(record.value(), Act.class)));
        assertThat(asked).hasSize(3 * ROUNDS);
    }

    @Test
    void handsAWatchOverFromOneConsoleToTheOther() throws Exception {
        own(lees, 0).get();
        post(lees, "/handover", "{\"note\":\"Ring the embassy.\"}").get();
        await().until(() -> !json(kims, "/handover").at("/waiting").isMissingNode());
        String id = json(kims, "/handover").at("/waiting").asText();

        JsonNode accepted = post(kims, "/handover/" + id + "/accept", "{}").get();

        assertThat(accepted.at("/message").asText()).isEqualTo("Accepted from lee: 1 incident now yours.");
        await().until(() -> json(lees, "/").at("/open/0/desk/owner").asText().equals("kim"));
    }

    @Test
    void aFeedThatIsAddedHereIsOnTheTopicThatIngestReadsAndOnTheOtherConsole() throws Exception {
        post(lees, "/feeds", "{\"url\":\"https://example.org/news.xml\",\"outlet\":\"Example\"}")
                .get();
        await().until(() -> json(kims, "/feeds").at("/listed/0/id").asText().equals("example-news"));
        post(kims, "/feeds/example-news", "{\"do\":\"pause\"}").get();

        Feed paused = TopicFollower.latest(broker.context, broker.context.topics().feeds)
                .get("example-news");
        assertThat(paused.enabled()).isFalse();
        assertThat(paused.changedBy()).isEqualTo("kim");
    }

    private ConsoleService console(String name) {
        ConsoleService console =
                ConsoleService.start(broker.context, "127.0.0.1", 0, Access.open(new Seat(name, Role.ADMIN)));
        await().atMost(Duration.ofSeconds(30)).until(() -> console.ready().ok());
        return console;
    }

    private CompletableFuture<JsonNode> own(ConsoleService console, int version)
            throws IOException, InterruptedException {
        return post(console, "{\"kind\":\"own\",\"version\":" + version + "}");
    }

    private CompletableFuture<JsonNode> post(ConsoleService console, String body)
            throws IOException, InterruptedException {
        return post(console, "/i/" + INCIDENT + "/acts", body);
    }

    private CompletableFuture<JsonNode> post(ConsoleService console, String path, String body)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(console, "/", "text/html"));
        assertThat(token.find()).isTrue();
        HttpRequest request = request(console, path, "application/json")
                .header("Content-Type", "application/json")
                .header("X-Watchfloor-Token", token.group(1))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(answer -> {
            try {
                return Json.mapper().readTree(answer.body());
            } catch (IOException e) {
                throw new IllegalStateException(answer.body(), e);
            }
        });
    }

    private int version(ConsoleService console) throws IOException, InterruptedException {
        return json(console, "/").at("/open/0/desk/version").asInt(-1);
    }

    private JsonNode json(ConsoleService console, String path) throws IOException, InterruptedException {
        return Json.mapper().readTree(get(console, path, "application/json"));
    }

    private String get(ConsoleService console, String path, String accept) throws IOException, InterruptedException {
        return http.send(request(console, path, accept).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static HttpRequest.Builder request(ConsoleService console, String path, String accept) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + console.port() + path))
                .header("Accept", accept);
    }
}
