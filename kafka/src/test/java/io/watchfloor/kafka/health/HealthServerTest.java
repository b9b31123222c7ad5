package io.watchfloor.kafka.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.Service;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {
    private final PrometheusMeterRegistry metrics = Metrics.registry();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Told service = new Told();
    private HealthServer server;

    @BeforeEach
    void start() throws IOException {
        server = HealthServer.start("127.0.0.1", 0, service, () -> metrics);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersLiveAndReadyApart() throws Exception {
        service.ready = Health.down("waiting for the decision book");

        HttpResponse<String> live = get("/health/live");
        HttpResponse<String> ready = get("/health/ready");

        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(json(live).get("status").asText()).isEqualTo("up");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.headers().firstValue("content-type")).contains("application/json");
        assertThat(json(ready).get("status").asText()).isEqualTo("down");
        assertThat(json(ready).get("detail").asText()).isEqualTo("waiting for the decision book");
    }

    @Test
    void aCheckThatFailsIsAnAnswerToo() throws Exception {
        service.ready = null;

        HttpResponse<String> ready = get("/health/ready");

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(json(ready).get("detail").asText()).contains("the check itself failed");
    }

    @Test
    void servesMetrics() throws Exception {
        metrics.counter("watchfloor.dead.letters", "reason", "not-json").increment();

        HttpResponse<String> scraped = get("/metrics");

        assertThat(scraped.statusCode()).isEqualTo(200);
        assertThat(scraped.body()).contains("watchfloor_dead_letters_total{reason=\"not-json\"} 1.0");
    }

    @Test
    void servesMetricsAsJsonForWhoAsksForIt() throws Exception {
        metrics.counter("watchfloor.rule.matches", "rule", "a/b \"}").increment(2);

        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/metrics"))
                .header("Accept", "application/json")
                .build();
        String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();

        assertThat(Json.read(body, Sample[].class))
                .contains(new Sample("watchfloor.rule.matches", Map.of("rule", "a/b \"}"), 2));
    }

    @Test
    void leavesOutTheSeriesThatNobodyReads() {
        metrics.counter("kafka.producer.requests").increment();

        assertThat(metrics.scrape()).doesNotContain("kafka_producer");
    }

    @Test
    void aTakenPortIsNamedWithTheSettingThatMovesIt() {
        assertThatThrownBy(() -> HealthServer.start("127.0.0.1", server.port(), service, () -> metrics))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1:" + server.port())
                .hasMessageContaining("told.port");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return Json.mapper().readTree(response.body());
    }

    /** A service whose health is told by the test. */
    private static final class Told implements Service {
        private volatile Health ready = Health.up("all well");

        @Override
        public String name() {
            return "told";
        }

        @Override
        public Health live() {
            return Health.up("running");
        }

        @Override
        public Health ready() {
            if (ready == null) {
                throw new IllegalStateException("no answer");
            }
            return ready;
        }

        @Override
        public void close() {}
    }
}
