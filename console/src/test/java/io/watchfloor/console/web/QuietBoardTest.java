package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An empty board shows what its silence rests on. */
class QuietBoardTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @Test
    void anEmptyBoardShowsThatFeedsBringHeadlines() throws Exception {
        assertThat(board().select(".at-rest")).as("before any feed was heard").isEmpty();

        desk.view.apply(Samples.feed("wire", "ok", null));
        assertThat(board().select(".at-rest h2").text()).contains("12 in all");
        assertThat(board().select(".at-rest .chart rect")).isNotEmpty();

        desk.view.apply(Samples.incident("CHN-USA.airspace.1", Precedence.ROUTINE));
        assertThat(board().select(".at-rest")).as("a board that is not empty").isEmpty();
    }

    private Document board() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.url("/")))
                .header("Accept", "text/html")
                .build();
        return Jsoup.parse(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
