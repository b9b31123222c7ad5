package io.watchfloor.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.broker.FreePort;
import io.watchfloor.cli.Main;
import io.watchfloor.cli.MetricsPageTest;
import io.watchfloor.kafka.CleanupStack;
import io.watchfloor.testkit.ChildJvm;
import io.watchfloor.testkit.SharedBroker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every service in a process of its own against one broker: ready, live, measured, and gone within ten seconds. */
class ServicesAloneIT {
    private static final List<String> SERVICES = List.of("console", "alerts", "streams", "ingest");
    private static final Duration WITHIN = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void eachServiceRunsAloneInWhateverOrderTheyStart(@TempDir Path folder) throws Exception {
        Map<String, Integer> ports = new LinkedHashMap<>();
        Map<String, ChildJvm> children = new LinkedHashMap<>();
        try (CleanupStack started = new CleanupStack()) {
            for (String service : SERVICES) {
                ports.put(service, FreePort.find());
                children.put(service, started.push(start(service, ports.get(service), folder)));
            }
            for (String service : SERVICES) {
                await().atMost(WITHIN).until(() -> status(ports.get(service), "/health/ready") == 200);
                assertThat(status(ports.get(service), "/health/live"))
                        .as(service)
                        .isEqualTo(200);
                assertThat(MetricsPageTest.ours(
                                get(ports.get(service), "/metrics").body()))
                        .as(service)
                        .isNotEmpty()
                        .isSubsetOf(MetricsPageTest.listed());
            }
            for (ChildJvm child : children.values()) {
                long began = System.nanoTime();
                child.terminate();
                assertThat(child.awaitEnd(60)).isTrue();
                assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began))
                        .isLessThan(20);
            }
        }
    }

    private static ChildJvm start(String service, int port, Path folder) throws IOException {
        return ChildJvm.start(
                Main.class,
                ChildJvm.options(256, Path.of("..")),
                List.of(
                        service,
                        "--kafka",
                        SharedBroker.bootstrap(),
                        "--data",
                        folder.resolve(service).toString()),
                Map.of("WATCHFLOOR_" + service.toUpperCase(Locale.ROOT) + "_PORT", Integer.toString(port)),
                folder.resolve(service + ".log"));
    }

    private int status(int port, String path) throws InterruptedException {
        try {
            return get(port, path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
