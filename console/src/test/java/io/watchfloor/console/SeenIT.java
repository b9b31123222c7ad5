package io.watchfloor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.console.web.access.Seating;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two consoles on one broker: what an officer saw at one is seen at the other, and new to everybody else. */
class SeenIT {
    private static final String TOKEN = "token-of-the-page";
    private static final String WHO = "X-Who";
    private static final Access ACCESS =
            context -> new Seating(new Seat(String.valueOf(context.header(WHO)), Role.OFFICER), TOKEN, false);
    private static final Pattern TOLD = Pattern.compile("data-told=\"([^\"]+)\"");
    private static final String SEEN = "data-seen=\"";

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whatWasSeenAtOneConsoleIsSeenAtTheOtherWithinTwoSeconds() throws Exception {
        try (TopicsAtHand topics = new TopicsAtHand("seen-it.", data.resolve("one"));
                TopicsAtHand beside = new TopicsAtHand("seen-it.", data.resolve("other"))) {
            topics.createTopics();
            topics.write(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH));
            try (ConsoleService one = ConsoleService.start(topics.context, "127.0.0.1", 0, ACCESS);
                    ConsoleService other = ConsoleService.start(beside.context, "127.0.0.1", 0, ACCESS)) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> one.ready().ok() && other.ready().ok());
                String board = board(one, "lee");
                Matcher told = TOLD.matcher(board);
                assertThat(told.find()).isTrue();
                assertThat(board).doesNotContain(SEEN);

                see(one, "lee", "CHN-USA.airspace.1", told.group(1));

                String seen = SEEN + told.group(1) + "\"";
                await().atMost(Duration.ofSeconds(2))
                        .until(() -> board(other, "lee").contains(seen));
                await().atMost(Duration.ofSeconds(2))
                        .until(() -> board(one, "lee").contains(seen));
                assertThat(board(other, "kim")).doesNotContain(SEEN);
            }
        }
    }

    private String board(ConsoleService console, String who) throws IOException, InterruptedException {
        return send(request(console, "/", who).header("Accept", "text/html").build());
    }

    private void see(ConsoleService console, String who, String incident, String told) throws Exception {
        String fields = "incident=" + incident + "&told=" + URLEncoder.encode(told, StandardCharsets.UTF_8);
        String answer = send(request(console, "/seen", who)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Watchfloor-Token", TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build());
        assertThat(answer).contains("\"seen\":1");
    }

    private static HttpRequest.Builder request(ConsoleService console, String path, String who) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + console.port() + path))
                .header(WHO, who);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
