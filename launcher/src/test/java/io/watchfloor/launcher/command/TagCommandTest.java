package io.watchfloor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.launcher.InProcess;
import io.watchfloor.model.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TagCommandTest {
    private static final String IN =
            """
            {"id":"b","title":"US tracks Chinese spy balloon over Montana","published":"2023-02-02T22:00:00Z","outlet":"BBC News"}
            {"id":"?"

            {"id":"a","title":"Bäcker meet","summary":"A dispute between China and Japan."}
            {"title":"nobody knows which"}
            """;

    @Test
    void tagsLinesInOrderAndNamesTheBadOnes() throws Exception {
        InProcess run = tag(IN);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("watchfloor: line 2: not a HeadlineLine"),
                        line -> assertThat(line).isEqualTo("watchfloor: line 5: a headline needs id and title"));
        assertThat(run.lines()).hasSize(2);
        JsonNode balloon = Json.mapper().readTree(run.lines().get(0));
        assertThat(balloon.path("id").asText()).isEqualTo("b");
        assertThat(balloon.path("flagged").asBoolean()).isTrue();
        assertThat(balloon.path("states").get(0))
                .isEqualTo(Json.mapper()
                        .readTree("{\"code\":\"USA\",\"text\":\"US\",\"start\":0,\"end\":2,\"role\":\"source\"}"));
        JsonNode match = balloon.path("matches").get(0);
        assertThat(match.path("rule").asText()).isEqualTo("us-china/spy-balloon");
        assertThat(match.path("primary").asBoolean()).isTrue();
        assertThat(match.path("accepted").asBoolean()).isTrue();
        assertThat(match.path("pairs").get(0).path("pair").asText()).isEqualTo("CHN-USA");
        assertThat(match.path("pairs").get(0).path("roles").has("known")).isTrue();
        assertThat(match.path("affected").isArray()).isTrue();
        assertThat(match.path("evidence").get(0).has("clause")).isTrue();
    }

    @Test
    void offsetsBelowTheTitleSayTheirField() throws Exception {
        JsonNode line = Json.mapper().readTree(tag(IN).lines().get(1));
        assertThat(line.path("states"))
                .extracting(state -> state.path("code").asText() + " in "
                        + state.path("field").asText())
                .containsExactly("CHN in summary", "JPN in summary");
        assertThat(line.path("matches").isArray())
                .as("an empty list is written")
                .isTrue();
    }

    @Test
    void withoutJsonlItSaysHowToUseIt() {
        InProcess run = InProcess.run("tag");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--jsonl");
    }

    private static InProcess tag(String lines) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
            return InProcess.run("tag", "--jsonl");
        } finally {
            System.setIn(before);
        }
    }
}
