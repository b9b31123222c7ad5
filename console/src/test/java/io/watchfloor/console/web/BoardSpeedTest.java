package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A crowded board costs what its rows cost and no more: a reload in a crisis is when it must be quick. Seconds stand in the bench. */
class BoardSpeedTest {
    private static final int FEW = 100;
    private static final int MANY = 500;
    private static final int ROUNDS = 30;

    @Test
    void answersForEachRowInAboutTheSameTimeHoweverManyThereAre() throws Exception {
        try (DeskAtHand desk = DeskAtHand.replay()) {
            open(desk, 1, FEW);
            median(desk, FEW);
            long few = median(desk, FEW);
            open(desk, FEW + 1, MANY);
            long many = median(desk, MANY);
            System.out.printf("board of %d: median %d us, of %d: %d us%n", FEW, few, MANY, many);

            assertThat(many).isLessThan(2L * few * MANY / FEW);
        }
    }

    private static void open(DeskAtHand desk, int first, int last) {
        for (int i = first; i <= last; i++) {
            desk.view.apply(Samples.incident("CHN-USA.airspace." + i, Precedence.IMMEDIATE));
        }
    }

    /** Of answers to the board, in microseconds. */
    private static long median(DeskAtHand desk, int open) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.url("/"))).build();
        List<Long> micros = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            String page =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            micros.add((System.nanoTime() - began) / 1_000);
            assertThat(page).contains("CHN-USA.airspace." + open);
        }
        Collections.sort(micros);
        return micros.get(ROUNDS / 2);
    }
}
