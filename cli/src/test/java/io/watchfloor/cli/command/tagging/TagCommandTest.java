package io.watchfloor.cli.command.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.cli.Main;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.InProcess;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    void theScaleSaysWhatItThinksUnlessRulesAloneAreAsked() throws Exception {
        JsonNode with = Json.mapper().readTree(tag(IN).lines().get(0));
        String without = tag(IN, "--rules-only").lines().get(0);

        assertThat(with.path("opinion").path("score").isNumber()).isTrue();
        assertThat(without).doesNotContain("opinion");
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
    void aLineHasTheseFieldsAndNoOthers() throws Exception {
        JsonNode line = Json.mapper().readTree(tag(IN).lines().get(0));
        JsonNode match = line.path("matches").get(0);
        JsonNode pair = match.path("pairs").get(0);

        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly("id", "states", "entities", "matches", "flagged", "opinion");
        assertThat(line.path("states").get(0).fieldNames())
                .toIterable()
                .containsExactly("code", "text", "start", "end", "role");
        assertThat(line.path("entities").get(0).fieldNames())
                .toIterable()
                .containsExactly("kind", "text", "start", "end");
        assertThat(match.fieldNames())
                .toIterable()
                .containsExactly(
                        "rule",
                        "subject",
                        "primary",
                        "accepted",
                        "precedence",
                        "modality",
                        "speaker",
                        "pairs",
                        "affected",
                        "event",
                        "evidence");
        assertThat(pair.fieldNames()).toIterable().containsExactly("pair", "signal", "roles");
        assertThat(pair.path("roles").fieldNames()).toIterable().containsExactly("source", "target", "known");
        assertThat(match.path("evidence").get(0).fieldNames())
                .toIterable()
                .containsExactly("clause", "field", "start", "end", "text");
    }

    @Test
    void aThirdPartysPairStandsApartWithItsSignal() throws Exception {
        String in = "{\"id\":\"a\",\"title\":\"Czech parliament chief visits Taipei with 150 in tow\"}\n";
        JsonNode match =
                Json.mapper().readTree(tag(in).lines().get(0)).path("matches").get(0);

        assertThat(match.path("affected").get(0))
                .isEqualTo(Json.mapper().readTree("{\"pair\":\"CHN-USA\",\"signal\":\"hostile\"}"));
    }

    @Test
    void everyOffsetPointsAtItsText() throws Exception {
        String title = "\uD83D\uDD34 T\u00FCrkiye\u2019s envoy \u2013 and China's \u2013 visit Montana, Pentagon says";
        String in = Json.text(Map.of("id", "a", "title", title, "published", "2023-02-02T22:00:00Z")) + "\n";
        JsonNode line = Json.mapper().readTree(tag(in).lines().get(0));

        for (String list : List.of("states", "entities")) {
            assertThat(line.path(list)).hasSizeGreaterThanOrEqualTo(4).allSatisfy(span -> assertThat(title.substring(
                            span.path("start").asInt(), span.path("end").asInt()))
                    .isEqualTo(span.path("text").asText()));
        }
    }

    @Test
    void withoutJsonlItSaysHowToUseIt() {
        InProcess run = InProcess.run(Main.line(), "tag");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--jsonl");
    }

    private static InProcess tag(String lines, String... options) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
            return InProcess.run(
                    Main.line(),
                    Stream.concat(Stream.of("tag", "--jsonl"), Stream.of(options))
                            .toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }
}
