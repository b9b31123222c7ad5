package io.watchfloor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Grafana would pass over without a word: panels over one another, a source that nobody provisions, doubled ids. */
class DashboardsTest {
    private static final Path GRAFANA = Path.of("../deploy/grafana");
    private static final int COLUMNS = 24;
    private static final Set<String> KINDS = Set.of("stat", "timeseries", "gauge", "bargauge", "table", "row");

    @Test
    void everyPanelHasItsPlaceItsSourceAndItsQueries() throws IOException {
        String source = Files.readString(GRAFANA.resolve("provisioning/datasources/prometheus.yml"));
        Set<String> boards = new HashSet<>();
        for (JsonNode board : boards()) {
            assertThat(boards.add(board.path("uid").asText())).isTrue();
            assertThat(board.path("schemaVersion").asInt()).isPositive();
            Set<Integer> ids = new HashSet<>();
            Set<List<Integer>> taken = new HashSet<>();
            assertThat(board.path("panels")).isNotEmpty().allSatisfy(panel -> {
                String title = panel.path("title").asText();
                assertThat(ids.add(panel.path("id").asInt())).as(title).isTrue();
                assertThat(KINDS).as(title).contains(panel.path("type").asText());
                assertThat(cells(panel.path("gridPos"))).as(title).isNotEmpty().allMatch(taken::add);
                assertThat(source)
                        .contains("uid: " + panel.at("/datasource/uid").asText("none") + "\n");
                List<String> refs = panel.path("targets").findValuesAsText("refId");
                assertThat(refs).as(title).isNotEmpty().doesNotHaveDuplicates();
                assertThat(panel.path("targets").findValuesAsText("expr"))
                        .as(title)
                        .hasSameSizeAs(refs);
            });
        }
        assertThat(boards).hasSize(2);
    }

    private static List<List<Integer>> cells(JsonNode place) {
        List<List<Integer>> cells = new ArrayList<>();
        for (int x = place.path("x").asInt();
                x < place.path("x").asInt() + place.path("w").asInt();
                x++) {
            assertThat(x).isBetween(0, COLUMNS - 1);
            for (int y = place.path("y").asInt();
                    y < place.path("y").asInt() + place.path("h").asInt();
                    y++) {
                cells.add(List.of(x, y));
            }
        }
        return cells;
    }

    private static List<JsonNode> boards() throws IOException {
        List<JsonNode> boards = new ArrayList<>();
        try (Stream<Path> files = Files.list(GRAFANA.resolve("dashboards"))) {
            for (Path file : files.toList()) {
                boards.add(Json.mapper().readTree(Files.readAllBytes(file)));
            }
        }
        return boards;
    }
}
