package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of the shipped rules, with a month of reports behind it. */
class RulesSpeedTest {
    private static final int REPORTS = 2_000;
    private static final int ROUNDS = 9;
    private static final long BOUND_MILLIS = 300;
    private static final Path CONFIG = Path.of("../config");

    @Test
    void answersWithTheShippedRulesInUnder300Milliseconds() throws Exception {
        try (DeskAtHand desk = DeskAtHand.replay()) {
            for (int i = 0; i < REPORTS; i++) {
                String id = "r" + i;
                desk.view.apply(
                        id, Samples.report("CHN-USA.airspace." + i % 200, id, "A title", "https://a.example", null));
            }
            desk.tuning.apply(shipped());
            long began = System.nanoTime();
            desk.tuning.warm();
            long warmed = (System.nanoTime() - began) / 1_000_000;
            List<Long> millis = new ArrayList<>();
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(desk.url("/rules"))).build();
            HttpClient http = HttpClient.newHttpClient();
            for (int round = 0; round < ROUNDS; round++) {
                began = System.nanoTime();
                String page =
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body();
                millis.add((System.nanoTime() - began) / 1_000_000);
                assertThat(page).contains("us-china/spy-balloon");
            }
            System.out.println("list of rules: read in " + warmed + " ms, first " + millis.get(0) + " ms");
            Collections.sort(millis);
            System.out.println("list of rules: median " + millis.get(ROUNDS / 2) + " ms");

            assertThat(millis.get(ROUNDS / 2)).isLessThan(BOUND_MILLIS);
        }
    }

    private static DecisionBook shipped() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(CONFIG)) {
            for (Path path :
                    paths.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(CONFIG.relativize(path).toString(), Files.readString(path));
            }
        }
        files.remove("routes.yaml");
        return new DecisionBook(1, Rulebook.digest(files), "config", Instant.EPOCH, files, null, Map.of());
    }
}
