package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/topics.md says what the catalogue says; on drift the test prints the table that is wanted. */
class TopicsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "topics.md");
    private static final String SCHEMAS = "../core/model/src/main/resources/io/watchfloor/model/schema/";

    @Test
    void thePageHoldsTheTableOfTheCatalogue() throws IOException {
        String wanted = table(Topics.standard());

        assertThat(Files.readString(PAGE))
                .as("docs/topics.md has drifted from Topics; its table must be:%n%n%s", wanted)
                .contains(wanted);
    }

    @Test
    void everyValueHasASchema() {
        assertThat(Topics.standard().all()).allSatisfy(topic -> assertThat(PAGE.resolveSibling(SCHEMAS + schema(topic)))
                .exists());
    }

    @Test
    void theWriterThatIsNamedFirstCreatesATopicAndStreamsCreatesActions() {
        Topics topics = Topics.standard();

        Map<String, List<Topic<?>>> created = Map.of(
                "ingest", topics.createdByIngest(),
                "streams", topics.createdByStreams(),
                "alerts", topics.createdByAlerts(),
                "console", topics.createdByConsole(),
                "cli", topics.createdByCli(),
                "all", topics.createdByIngest());
        assertThat(topics.all()).allSatisfy(topic -> {
            String creator =
                    topic.equals(topics.actions) ? "streams" : topic.writers().replaceFirst(",.*", "");
            assertThat(created.get(creator)).as(topic + " by " + creator).contains(topic);
        });
    }

    @Test
    void throwAwayBrokersKeepEverything() {
        assertThat(Topics.throwAway(3).all())
                .allSatisfy(topic -> assertThat(topic.config().getOrDefault("retention.ms", "-1"))
                        .as(topic.name())
                        .isEqualTo("-1"));
    }

    private static String table(Topics topics) {
        return "| topic | key -> value | writer | readers | partitions | policy |\n|---|---|---|---|---|---|\n"
                + topics.all().stream().map(TopicsPageTest::row).collect(Collectors.joining());
    }

    private static String row(Topic<?> topic) {
        String value = "[" + topic.type().getSimpleName() + "](" + SCHEMAS + schema(topic) + ")";
        return "| `" + topic.name() + "` | " + topic.key() + " -> " + value + " | " + topic.writers() + " | "
                + topic.readers() + " | " + topic.partitions() + " | " + policy(topic) + " |\n";
    }

    private static String schema(Topic<?> topic) {
        String words = topic.type().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return words.toLowerCase(Locale.ROOT) + ".schema.json";
    }

    private static String policy(Topic<?> topic) {
        String policy =
                Objects.requireNonNull(topic.config().get("cleanup.policy")).replace(",", " and ");
        String retention = topic.config().get("retention.ms");
        String days = retention == null
                ? ""
                : " " + Duration.ofMillis(Long.parseLong(retention)).toDays() + " d";
        String largest = topic.config().get("max.message.bytes");
        String size = largest == null ? "" : ", records up to " + (Integer.parseInt(largest) >> 20) + " MiB";
        String stamp = topic.config().containsKey("message.timestamp.type") ? ", stamped by the broker" : "";
        String tombstones = topic.config().get("delete.retention.ms");
        String gone = tombstones == null
                ? ""
                : ", tombstones "
                        + Duration.ofMillis(Long.parseLong(tombstones)).toDays() + " d";
        return policy + days + size + stamp + gone;
    }
}
