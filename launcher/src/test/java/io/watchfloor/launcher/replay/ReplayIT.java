package io.watchfloor.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.launcher.CommandLineRun;
import io.watchfloor.launcher.desk.BrokerPort;
import io.watchfloor.launcher.desk.Desk;
import io.watchfloor.launcher.desk.DeskOptions;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as its user runs it, and what it leaves on the topics. */
class ReplayIT {
    private static final String NEWS =
            """
            {"id":"1","published":"2023-02-02T22:00:00Z","outlet":"BBC News","title":"US tracks Chinese spy balloon over Montana"}
            {"id":"2","published":"2023-02-02T22:30:00Z","outlet":"CNN","title":"Pentagon says Chinese spy balloon is over US"}
            {"id":"3","published":"2023-02-02T23:00:00Z","outlet":"NPR"
            {"id":"4","published":"2023-02-03T14:00:00Z","outlet":"NPR","title":"Blinken postpones trip to Beijing over spy balloon"}
            {"id":"5","published":"2023-02-03T14:10:00Z","outlet":"CNN","title":"Singer postpones tour after falling ill"}
            """;

    @Test
    void printsWhatStandsOnTheTopicsAndSkipsABadLineLoudly(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("news.jsonl"), NEWS);
        Path data = folder.resolve("data");

        CommandLineRun first =
                CommandLineRun.of("replay", file.toString(), "--data", data.toString(), "--json", "--partitions", "4");

        assertThat(first.exitCode()).as(first.err()).isEqualTo(1);
        assertThat(first.err()).contains("news.jsonl:3: not a").contains("skipped");
        JsonNode summary =
                Json.mapper().readTree(first.err().lines().reduce((a, b) -> b).orElseThrow());
        List<JsonNode> incidents = first.jsonLines();
        assertThat(incidents)
                .extracting(line -> line.path("id").asText())
                .containsExactly("CHN-USA.airspace.1", "CHN-USA.official-visit.1");
        JsonNode balloon = incidents.get(0);
        assertThat(balloon.path("publishers")).hasSize(2);
        assertThat(balloon.path("reports"))
                .extracting(report -> report.path("headline").asText())
                .contains("1", "2");
        assertThat(balloon.path("reports").get(0).path("rule").asText()).isEqualTo("us-china/spy-balloon");

        Map<String, Integer> counts = counts(data);
        assertThat(summary.path("headlines").asInt()).isEqualTo(4).isEqualTo(counts.get("watchfloor.headlines"));
        assertThat(summary.path("incidentEvents").asInt()).isEqualTo(counts.get("watchfloor.incident-events"));
        assertThat(summary.path("unreadable").asInt()).isEqualTo(1);

        CommandLineRun again =
                CommandLineRun.of("replay", file.toString(), "--data", data.toString(), "--json", "--partitions", "4");
        assertThat(again.out()).as("a replay on kept data sends nothing twice").isEqualTo(first.out());
    }

    @Test
    void namesEveryFaultOfARulePackAndStartsNothing(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("news.jsonl"), NEWS);
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(
                rules.resolve("bad.yaml"),
                """
                pack: bad
                owner: desk
                rules:
                  - rule: one
                    title: One
                    subject: airspce
                    relation: any
                    precedence: routine
                    signal: hostile
                    match: { what: [$nowhere] }
                    tests: { hits: [], misses: [] }
                """);

        CommandLineRun run = CommandLineRun.of("replay", file.toString(), "--rules", rules.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("rules/bad.yaml:6:14:")
                .contains("airspace")
                .contains("rules/bad.yaml:10:");
        assertThat(run.out()).isEmpty();
    }

    private static Map<String, Integer> counts(Path data) throws IOException {
        Topics topics = Topics.throwAway(4);
        DeskClock.Replay clock = new DeskClock.Replay(Instant.EPOCH, Instant.MAX);
        Map<String, Integer> counts = new HashMap<>();
        try (Desk desk = Desk.open(new DeskOptions(data, BrokerPort.of(data), topics, clock, Settings.of(Map.of())))) {
            List<Topic<?>> both = List.of(topics.headlines, topics.incidentEvents);
            TopicFollower.readAll(desk.context(), both, record -> counts.merge(record.topic(), 1, Integer::sum));
        }
        return counts;
    }
}
