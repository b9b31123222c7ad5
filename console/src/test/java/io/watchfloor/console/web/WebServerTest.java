package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.model.Change;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WebServerTest {
    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void showsTheBoardOfAReplayAsAReplay() throws Exception {
        LookAtDesk.fill(desk);

        String page = get("/").body();

        assertThat(page)
                .contains("REPLAY of February 2023")
                .contains("2023-02-03 21:14:07Z")
                .contains("/i/CHN-USA.airspace.1")
                .contains("US tracks Chinese <mark>spy balloon</mark> over Montana")
                .contains("probably true, 2 publishers")
                .contains("China–US")
                .contains("was P2 immediate")
                .contains("globaltimes silent; 18 of 19 reporting")
                .contains("a second independent publisher, BBC, reports it");
        assertThat(page.indexOf("CHN-USA.airspace.1")).isLessThan(page.indexOf("CHN-USA.official-visit.1"));
    }

    @Test
    void saysNothingOfAReplayWhenLive() throws Exception {
        try (DeskAtHand live = DeskAtHand.on(DeskClock.wall(), 0)) {
            assertThat(get(live.url("/"), "text/html").body()).doesNotContain("REPLAY");
        }
    }

    @Test
    void showsAnIncidentWithItsReasons() throws Exception {
        LookAtDesk.fill(desk);

        assertThat(get("/i/CHN-USA.airspace.1").body())
                .contains("China and United States")
                .contains("credibility 2: two independent publishers, the better of reliability B")
                .contains("Tell the duty officer of the Americas desk.")
                .contains("rule us-china/spy-balloon")
                .contains("<del>")
                .contains("withdrawn: the headline was corrected and no longer matches")
                .contains("rel=\"noopener noreferrer nofollow\"")
                .contains("journal 3/120")
                .doesNotContain("javascript:");
    }

    @Test
    void findsAnIncidentWithAnUnidentifiedParty() throws Exception {
        desk.view.apply(Samples.incident("CAN-?.airspace.1", Precedence.ROUTINE));

        assertThat(get("/i/CAN-%3F.airspace.1").statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatAnIncidentIsUnknown() throws Exception {
        HttpResponse<String> answer = get("/i/CHN-USA.airspace.9");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("No incident has the id CHN-USA.airspace.9, or it has not reached this console yet.");
        assertThat(json("/i/CHN-USA.airspace.9").body()).contains("\"error\":\"No incident has the id CHN");
    }

    @Test
    void saysWhichRuleIsUnknownAndOffersTheList() throws Exception {
        HttpResponse<String> answer = get("/rules/us-china/gone");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("The newest decision book has no rule us-china/gone.")
                .contains("href=\"/rules\">To the list of rules");
        assertThat(json("/rules/us-china/gone").body())
                .contains("\"error\":\"The newest decision book has no rule us-china/gone.");
        assertThat(json("/backtests/none").body()).contains("not known any more");
        assertThat(get("/nowhere").body()).contains("There is no such page.").contains("To the board");
    }

    @Test
    void listsFeeds() throws Exception {
        LookAtDesk.fill(desk);

        assertThat(get("/feeds").body())
                .contains("globaltimes")
                .contains("HTTP 503 from https://globaltimes.example/rss; tried again in 4 min");
    }

    @Test
    void saysHowOldWhatIsKnownOfAFeedIsAndWhenThatIsTooOld() throws Exception {
        desk.view.apply(feed("fresh", Duration.ofMinutes(70)));
        assertThat(get("/feeds").body()).contains("70 min ago").doesNotContain("Not known now");

        desk.view.apply(feed("old", Duration.ofMinutes(76)));
        assertThat(get("/feeds").body())
                .contains("76 min ago")
                .containsOnlyOnce("Not known now: ingest has said nothing of it since. Look at ingest.");
    }

    /** One that was well when ingest spoke of it last. */
    private static FeedHealth feed(String id, Duration ago) {
        Instant at = Samples.DESK.minus(ago);
        return new FeedHealth(
                id, FeedCondition.OK, null, null, null, 0, at, at, at.plusSeconds(60), 40, null, at, Map.of());
    }

    @Test
    void refusesAPageOfClosedIncidentsThatIsNone() throws Exception {
        desk.view.apply(Samples.incident(
                "GBR-RUS.expulsion.1", 2, IncidentStatus.CLOSED, Precedence.FLASH, Precedence.FLASH, "Expelled"));
        assertThat(get("/closed").body()).contains("/i/GBR-RUS.expulsion.1");
        assertThat(get("/closed?pair=CHN-USA").body()).contains("No closed incident here.");
        for (String query : List.of("pair=nowhere", "after=yesterday", "after=1~", "after=~CHN-USA.airspace.1")) {
            assertThat(get("/closed?" + query).statusCode()).as(query).isEqualTo(400);
        }
    }

    @Test
    void handsOverWhatIsOpenAndWhatHappenedInTheShift() throws Exception {
        LookAtDesk.fill(desk);

        assertThat(get("/handover").body())
                .contains("2023-02-03 13:14Z to 2023-02-03 21:14Z")
                .contains("5 incidents open; 1 opened and 1 closed since 3 Feb 13:14Z")
                .contains("no new crossing reported for 12 hours")
                .contains("HTTP 503 from https://globaltimes.example/rss")
                .doesNotContain("all clear");
        assertThat(get("/handover?hours=100").statusCode()).isEqualTo(400);
        assertThat(get("/handover?hours=100").body()).contains("hours must be from 1 to 48, not 100");
    }

    @Test
    void showsWhatIsSilencedByWhomAndUntilWhen() throws Exception {
        LookAtDesk.fill(desk);

        assertThat(get("/silences").body())
                .contains("pair=\"CHN-TWN\"")
                .contains("announced exercise until Friday")
                .contains("watch officer, from 2023-02-03 20:14Z to 2023-02-04 17:14Z, ends in 20 h");
        assertThat(get("/").body()).contains("(1)");
    }

    @Test
    void showsTheLoadAgainstItsLimits() throws Exception {
        LookAtDesk.fill(desk);

        assertThat(get("/load").body())
                .contains("Annunciations in the last 10 minutes")
                .contains("aria-label=\"1 annunciations");
        assertThat(json("/load").body()).contains("\"lastTenMinutes\":1");
    }

    @Test
    void answersInJsonOnTheSameRoutes() throws Exception {
        LookAtDesk.fill(desk);

        var board = Json.mapper().readTree(json("/").body());
        var incident = Json.mapper().readTree(json("/i/CHN-USA.airspace.1").body());
        var feeds = Json.mapper().readTree(json("/feeds").body());

        assertThat(board.at("/deskTime").asText()).isEqualTo("2023-02-03T21:14:07Z");
        assertThat(board.at("/open/0/id").asText()).isEqualTo("CHN-USA.airspace.1");
        assertThat(board.at("/closedInAll").asInt()).isEqualTo(1);
        assertThat(incident.at("/reports")).hasSize(12);
        assertThat(feeds.at("/feeds")).hasSize(19);
    }

    @Test
    void allowsNoScriptButItsOwn() throws Exception {
        LookAtDesk.fill(desk);

        for (String path : List.of("/", "/i/CHN-USA.airspace.1", "/feeds", "/nowhere", Assets.at("desk.js"))) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("script-src 'self';")
                    .doesNotContain("unsafe")
                    .doesNotContain("data:");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(get("/").body())
                .doesNotContain("<script>")
                .doesNotContain("onclick")
                .doesNotContain("style=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "</a><iframe src=javascript:alert(1)>",
                "<!--<script>",
                "&lt;script&gt;alert(1)",
                "${7*7}",
                "\u202Eright to left",
                "\u0000null"
            })
    void showsWhatHeadlinesContainAsText(String hostile) throws Exception {
        Incident incident = Samples.incident(
                "CHN-USA.airspace.1", 1, IncidentStatus.OPEN, Precedence.FLASH, Precedence.FLASH, hostile);
        desk.view.apply(incident);
        desk.view.apply(Samples.event(incident, Change.OPENED, hostile, Samples.DESK));
        desk.view.apply("a", Samples.report(incident.id(), "a", hostile, "https://a.example/", hostile));
        desk.view.apply(Samples.feed(hostile, "failing", hostile));
        desk.view.apply(Samples.deadLetter(hostile));
        desk.trouble = hostile;

        for (String path : List.of("/", "/i/CHN-USA.airspace.1", "/feeds")) {
            String page = get(path).body();
            assertThat(page).as(path).contains(escaped(hostile));
            assertThat(hostile.indexOf('<') >= 0 && page.contains(hostile))
                    .as(path)
                    .isFalse();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void answersForHealthAndMetrics() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").body()).contains("loading");
        assertThat(get("/metrics").body()).isEqualTo("metrics 1\n");
    }

    @Test
    void servesItsOwnFilesOnly() throws Exception {
        HttpResponse<String> style = get(Assets.at("desk.css"));
        assertThat(style.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(get("/assets/of-another-release/desk.css").headers().firstValue("Cache-Control"))
                .contains("no-store");
        assertThat(get("/assets/..%2F..%2Flogback-test.xml").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(get("/assets/print/other.js").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhichPortIsTakenAndWhatToDo() {
        assertThatThrownBy(() -> DeskAtHand.on(DeskClock.wall(), desk.port()))
                .hasMessageContaining("127.0.0.1:" + desk.port())
                .hasMessageContaining("console.port");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(desk.url(path), "text/html");
    }

    private HttpResponse<String> json(String path) throws Exception {
        return get(desk.url(path), "application/json");
    }

    private HttpResponse<String> get(String url, String accept) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).header("Accept", accept).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
