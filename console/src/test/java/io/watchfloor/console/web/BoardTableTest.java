package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BoardTableTest {
    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @Test
    void givesTheBoardAsATableUnlessItIsNotComplete() throws Exception {
        LookAtDesk.fill(desk);

        HttpResponse<String> table = get();

        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(table.body().lines())
                .hasSizeGreaterThan(4)
                .anyMatch(line -> line.startsWith("\"CHN-USA.airspace.1\",\"P1\""));

        desk.trouble = "Still reading.";
        assertThat(get().statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> get() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(desk.url("/board.csv"))).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
