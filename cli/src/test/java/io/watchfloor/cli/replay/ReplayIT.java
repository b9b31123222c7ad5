package io.watchfloor.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.cli.CommandLineRun;
import io.watchfloor.cli.Main;
import io.watchfloor.cli.desk.BrokerPort;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.health.Metrics;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
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
            {"id":"6","published":"2023-02-03T14:05:00Z","outlet":"CNN","title":"Opinion: Why the Chinese spy balloon over the US should worry us"}
            {"id":"5","published":"2023-02-03T14:10:00Z","outlet":"CNN","title":"Singer postpones tour after falling ill"}
            """;

    @TempDir
    private static Path folder;

    private static String file = "";
    private static String data = "";

    @BeforeAll
    static void name() throws IOException {
        file = Files.writeString(folder.resolve("news.jsonl"), NEWS).toString();
        data = folder.resolve("data").toString();
    }

    @Test
    void printsWhatStandsOnTheTopicsAndSkipsABadLineLoudly() throws Exception {
        CommandLineRun first = CommandLineRun.of("replay", file, "--data", data, "--json", "--partitions", "4");

        assertThat(first.exitCode()).as(first.err()).isEqualTo(1);
        assertThat(first.err()).contains("news.jsonl:3: not a").contains("skipped");
        JsonNode summary =
                Json.mapper().readTree(first.err().lines().reduce((a, b) -> b).orElseThrow());
        List<JsonNode> incidents =
                first.jsonLines().stream().filter(line -> line.has("id")).toList();
        assertThat(incidents)
                .extracting(line -> line.path("id").asText())
                .as("the visit that is put off over it is a turn of its story")
                .containsExactly("CHN-USA.airspace.1");
        JsonNode balloon = incidents.get(0);
        assertThat(balloon.path("publishers")).hasSize(3);
        assertThat(balloon.path("reports"))
                .extracting(report -> report.path("headline").asText())
                .contains("1", "2");
        assertThat(balloon.path("reports").get(0).path("rule").asText()).isEqualTo("us-china/spy-balloon");
        assertThat(summary.path("headlines").asInt()).isEqualTo(5);
        assertThat(summary.path("unreadable").asInt()).isEqualTo(1);

        InProcess again = InProcess.run(Main.line(), "replay", file, "--data", data, "--json", "--partitions", "4");
        assertThat(again.out()).as("a replay on kept data sends nothing twice").isEqualTo(first.out());
        readBack(summary);

        InProcess direct = InProcess.run(Main.line(), "replay", file, "--direct", "--json");
        assertThat(direct.out()).as("without a broker the same is printed").isEqualTo(first.out());
    }

    @Test
    void aReplayOnABrokerAndABackTestMakeTheSameCalls() {
        InProcess live = InProcess.run(Main.line(), "replay", file, "--json", "--partitions", "4");
        InProcess tried = InProcess.run(Main.line(), "rules", "backtest", "--file", file, "--calls", "--json");

        List<String> calls = live.lines().stream()
                .filter(line -> line.startsWith("{\"call\":"))
                .toList();
        assertThat(calls).isNotEmpty().first().asString().contains("CHN-USA.airspace.1@", "us-china/spy-balloon");
        assertThat(tried.lines()).isEqualTo(calls);
    }

    /** The other commands read what the replay left. */
    private static void readBack(JsonNode summary) throws Exception {
        int port = BrokerPort.of(Path.of(data));
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(data, "broker"), port)) {
            assertThat(counts(broker.bootstrap()))
                    .containsEntry(
                            "watchfloor.headlines", summary.path("headlines").asInt())
                    .containsEntry(
                            "watchfloor.incident-events",
                            summary.path("incidentEvents").asInt());
            String[] at = {"--kafka", broker.bootstrap()};

            InProcess list = InProcess.run(
                    Main.line(), at, "incidents", "list", "--pair", "usa-chn", "--precedence", "priority");
            assertThat(list.lines()).hasSize(2).anySatisfy(row -> assertThat(row)
                    .startsWith("CHN-USA.airspace.1")
                    .contains("immediate", "2023-02-02 22:00Z"));
            assertThat(InProcess.run(
                                    Main.line(),
                                    at,
                                    "incidents",
                                    "list",
                                    "--subject",
                                    "airspace",
                                    "--until",
                                    "2023-02-01")
                            .lines())
                    .hasSize(1);
            assertThat(InProcess.run(Main.line(), at, "incidents", "list", "--as-of", "2023-02-02T22:10:00Z", "--json")
                            .lines())
                    .as("as it was known before the second report")
                    .singleElement()
                    .asString()
                    .contains("\"id\":\"CHN-USA.airspace.1\"", "\"reports\":1,");

            InProcess why = InProcess.run(Main.line(), at, "incidents", "why", "CHN-USA.airspace.1");
            assertThat(why.out())
                    .contains("credibility 1: 3 independent publishers")
                    .contains("escalated    CHN-USA airspace rose to immediate, 2 publishers")
                    .contains("2/us-china/spy-balloon: immediate, asserted, said by official; ")
                    .contains("4/us-china/spy-balloon: the headline's report about the pair is that of us-china/")
                    .as("as the desk says it")
                    .contains("6/us-china/spy-balloon: barred by the exception '");

            InProcess show = InProcess.run(Main.line(), at, "incidents", "show", "CHN-USA.airspace.2");
            assertThat(show.exitCode()).isEqualTo(1);
            assertThat(show.err()).contains("no incident CHN-USA.airspace.2").contains("there is CHN-USA.airspace.1");

            List<String> rows = InProcess.run(
                            Main.line(), at, "incidents", "export", "--format", "csv", "--subject", "airspace")
                    .lines();
            assertThat(rows.get(0))
                    .startsWith("incident,pair,")
                    .endsWith(",plover,ploverScore,cameo,goldstein,headline,headlineWhy");
            assertThat(rows.get(1))
                    .contains(
                            ",MOBILIZE-weapons,-6.5,150,-7.2,\"Blinken postpones trip to Beijing over spy balloon\",");

            assertThat(InProcess.run(Main.line(), at, "tension", "USA-CHN", "--as-of", "2023-02-03T15:00:00Z")
                            .lines())
                    .anySatisfy(line -> assertThat(line).startsWith("CHN-USA  tension "))
                    .anySatisfy(line -> assertThat(line).contains("CHN-USA.airspace.1"));
        }
        InProcess stopped =
                InProcess.run(Main.line(), new String[] {"--kafka", "127.0.0.1:" + port}, "incidents", "list");
        assertThat(stopped.exitCode()).isEqualTo(1);
        assertThat(stopped.err())
                .contains("nothing answers at 127.0.0.1:" + port)
                .contains("./watchfloor up");

        String[] kept = {"--data", data};
        assertThat(InProcess.run(Main.line(), kept, "tension", "USA-CHN").lines())
                .as("now is when the replay ended")
                .anySatisfy(line -> assertThat(line).contains("CHN-USA.airspace.1"));
        assertThat(InProcess.run(Main.line(), kept, "incidents", "list", "--since", "7d")
                        .lines())
                .anySatisfy(line -> assertThat(line).startsWith("CHN-USA.airspace.1"));
    }

    @Test
    void aReplayOverSixtyDaysPrintsTheIncidentsOfItsFirstDay() throws Exception {
        Path sixtyDays = Files.writeString(
                folder.resolve("sixty.jsonl"),
                """
                {"id":"1","published":"2023-02-02T22:00:00Z","outlet":"BBC News","title":"US tracks Chinese spy balloon over Montana"}
                {"id":"2","published":"2023-04-03T14:10:00Z","outlet":"CNN","title":"Singer postpones tour after falling ill"}
                """);
        String kept = folder.resolve("sixty").toString();

        InProcess run = InProcess.run(
                Main.line(), "replay", sixtyDays.toString(), "--data", kept, "--json", "--partitions", "1");

        assertThat(run.lines().stream()
                        .map(line -> Json.read(line, JsonNode.class))
                        .filter(line -> line.has("id")))
                .as(run.err())
                .extracting(line ->
                        line.path("id").asText() + " " + line.path("status").asText() + " "
                                + line.path("reports").size())
                .containsExactly("CHN-USA.airspace.1 closed 1");
        Map<String, Boolean> gone = new HashMap<>();
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(kept, "broker"), BrokerPort.of(Path.of(kept)))) {
            Topics topics = Topics.throwAway(1);
            List<Topic<?>> headers = List.of(topics.incidents);
            TopicFollower.readAll(
                    context(broker.bootstrap(), topics),
                    headers,
                    record -> gone.put(record.key(), record.value() == null));
            String[] at = {"--kafka", broker.bootstrap()};
            InProcess list = InProcess.run(Main.line(), at, "incidents", "list");
            assertThat(list.lines()).anySatisfy(row -> assertThat(row).startsWith("CHN-USA.airspace.1"));
        }
        assertThat(gone).as("it left the store").containsExactly(Map.entry("CHN-USA.airspace.1", true));
    }

    @Test
    void namesEveryFaultOfARulePackAndStartsNothing() throws Exception {
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

        InProcess run = InProcess.run(Main.line(), "replay", file, "--rules", rules.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("rules/bad.yaml:6:14:")
                .contains("airspace")
                .contains("rules/bad.yaml:10:");
        assertThat(run.out()).isEmpty();
    }

    private static ServiceContext context(String bootstrap, Topics topics) {
        return new ServiceContext(
                bootstrap, topics, DeskClock.wall(), Settings.of(Map.of()), folder, Metrics.registry());
    }

    private static Map<String, Integer> counts(String bootstrap) {
        Topics topics = Topics.throwAway(4);
        Map<String, Integer> counts = new HashMap<>();
        List<Topic<?>> both = List.of(topics.headlines, topics.incidentEvents);
        TopicFollower.readAll(
                context(bootstrap, topics), both, record -> counts.merge(record.topic(), 1, Integer::sum));
        return counts;
    }
}
