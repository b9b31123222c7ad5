package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.past.PastIndex;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.EventVariant;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board as it was known at a time, over HTTP. */
class RewindPageTest {
    private static final String ID = "CHN-USA.airspace.1";
    private static final Instant BEFORE = Samples.DESK.minusSeconds(3_600);

    private final HttpClient http = HttpClient.newHttpClient();
    private final DeskAtHand desk = DeskAtHand.replay();

    @TempDir
    Path folder;

    private PastIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = PastIndex.open(folder, "a");
        happens(1, Precedence.ROUTINE, "Something is in the sky", null, BEFORE);
        happens(2, Precedence.FLASH, "Planted: a balloon is shot down", "planted owner", Samples.DESK);
        index.refresh();
        desk.view.lookUpIn(index.search(() -> ""));
    }

    private void happens(int revision, Precedence precedence, String title, String owner, Instant at)
            throws IOException {
        Incident header = Samples.with(
                Samples.incident(ID, revision, IncidentStatus.OPEN, precedence, precedence, title),
                Samples.desk(revision, owner),
                IncidentStatus.OPEN);
        var event = EventVariant.of(header, revision == 1 ? Change.OPENED : Change.ESCALATED, at)
                .annunciates(true)
                .why("why: " + title)
                .event();
        index.add(event);
        desk.view.apply(event);
    }

    @AfterEach
    void close() {
        desk.close();
        index.close();
    }

    @Test
    void showsNothingOfAHeadlineThatCameAfter() throws Exception {
        Document page = page("/?at=" + Samples.DESK.minusSeconds(1));
        assertThat(page.select("#then-shown").text())
                .contains("China–US: Something is in the sky", "P3", "why: Something", "UNOWNED")
                .doesNotContain("Planted", "balloon", "planted owner", "owned by");
        assertThat(page.select("#then-shown .chip").text()).isEqualTo("P3");
        assertThat(page.select("#then-shown .chip").attr("data-shape")).isEqualTo("●");
        assertThat(page.select("#then-time").text()).isEqualTo("2023-02-03 21:14Z");
        assertThat(page.select("#band").text()).as("the live band").isNotEmpty();
        assertThat(page.select("#then [data-act], #then [data-ask], #then .pick, #then [data-incident], #board"))
                .as("acts")
                .isEmpty();
        assertThat(json("/?at=" + Samples.DESK.minusSeconds(1)).body()).doesNotContain("Planted", "planted owner");

        assertThat(page("/?at=" + Samples.DESK).select("#then-shown").text())
                .contains("Planted: a balloon is shot down", "P1", "owned by planted owner");
    }

    @Test
    void saysOfAnyOtherTimeWhichOnesCanBeSeen() throws Exception {
        for (String at : new String[] {"1999-01-01T00:00Z", "2099-01-01T00:00Z"}) {
            HttpResponse<String> answer = get("/?at=" + at, "text/html");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Jsoup.parse(answer.body()).select("main").text())
                    .contains(
                            "Nothing is known of " + at.substring(0, 10),
                            "from 2023-02-03 20:14Z to 2023-02-03 21:14Z");
        }
        HttpResponse<String> nonsense = get("/?at=yesterday%3Cb%3E", "text/html");
        assertThat(nonsense.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(nonsense.body()).select("main").text()).contains("Not a time: yesterday<b>.");
        assertThat(get("/?at=PTxx", "text/html").statusCode()).isEqualTo(400);
        assertThat(get("/?at=PT9000000000000000H", "text/html").statusCode()).isEqualTo(400);
        assertThat(get("/?at=PT24H", "text/html").headers().firstValue("Location"))
                .as("no earlier than anything is known")
                .contains("/?at=" + BEFORE);
        assertThat(get("/?at=2023-02-03%2021:00", "text/html").statusCode()).isEqualTo(200);
    }

    @Test
    void goesToTheMinuteBeforeTheFirstFlash() throws Exception {
        HttpResponse<String> answer = get("/?at=flash", "text/html");
        assertThat(answer.headers().firstValue("Location")).contains("/?at=" + Samples.DESK.minusSeconds(60));
        assertThat(page("/").select(".offer a").attr("href")).isEqualTo("/?at=flash");
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> answer = get(path, "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> json(String path) throws Exception {
        return get(path, "application/json");
    }

    private HttpResponse<String> get(String path, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.url(path)))
                .header("Accept", type)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
