package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.ChildJvm;
import io.watchfloor.testkit.Samples;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand incidents with what belongs to them fit into 256 MiB, with the board of them all. */
@Timeout(120)
class BoardHeapTest {
    private static final int INCIDENTS = 10_000;
    private static final int OPEN = 500;
    private static final int REPORTS = 4;
    private static final int EVENTS = 3;

    @TempDir
    Path folder;

    @Test
    void holdsTenThousandIncidentsIn256Mebibytes() throws Exception {
        try (ChildJvm child = ChildJvm.start(
                BoardHeapTest.class, List.of("-Xmx256m", "-XX:+UseSerialGC"), List.of(), folder.resolve("out"))) {
            assertThat(child.awaitEnd(100)).isTrue();
            System.out.println(child.output());

            assertThat(child.exitCode()).as(child.output()).isZero();
            assertThat(child.output()).contains(INCIDENTS + " incidents hold ");
        }
    }

    /** Fills a desk and asks it for its board; whatever does not fit ends it with an error. */
    public static void main(String[] arguments) throws Exception {
        try (DeskAtHand desk = DeskAtHand.replay()) {
            long before = used();
            for (int i = 1; i <= INCIDENTS; i++) {
                fill(desk, i);
            }
            long held = used() - before;
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(desk.url("/"))).build();
            String page = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            if (!page.contains("CHN-USA.airspace." + OPEN)) {
                throw new IllegalStateException("the board is not whole");
            }
            System.out.println(
                    INCIDENTS + " incidents hold " + held / (1 << 20) + " MiB, board " + page.length() / 1024 + " KiB");
        }
        System.exit(0);
    }

    /** Read from JSON, as from a topic, so that no two share a text. */
    private static void fill(DeskAtHand desk, int i) {
        Incident incident = Json.read(
                Json.write(Samples.incident(
                        "CHN-USA.airspace." + i,
                        EVENTS,
                        i <= OPEN ? IncidentStatus.OPEN : IncidentStatus.CLOSED,
                        Precedence.IMMEDIATE,
                        Precedence.IMMEDIATE,
                        "A headline of the usual length about ships and aircraft, number " + i)),
                Incident.class);
        desk.view.apply(incident);
        for (int j = 0; j < EVENTS; j++) {
            IncidentEvent event = Samples.event(incident, Change.UPDATED, "one more report, " + i, Samples.DESK);
            desk.view.apply(Json.read(Json.write(event), IncidentEvent.class));
        }
        for (int j = 0; j < REPORTS; j++) {
            String id = i + "-" + j;
            IncidentReport report = Samples.report(
                    incident.id(), id, "A report of the usual length, number " + id, "https://a.example/" + id, null);
            desk.view.apply(id, Json.read(Json.write(report), IncidentReport.class));
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
