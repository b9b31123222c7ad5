package io.watchfloor.cli.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.cli.Main;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import io.watchfloor.testkit.Checkout;
import io.watchfloor.testkit.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an administrator is told to make is what the catalogue and the pages of the topologies name. */
class TopicPlanTest {
    private static final Pattern STORES = Pattern.compile("Processor: \\S+ \\(stores: \\[([^]]+)]\\)");
    private static final Pattern REPARTITION = Pattern.compile("Sink: \\S+ \\(topic: (\\S+-repartition)\\)");

    @Test
    void namesEveryTopicOfTheCatalogueAndOfTheStores() throws IOException {
        Set<String> named = new TreeSet<>();
        Topics.standard().all().stream().map(Topic::name).forEach(named::add);
        for (String service : Set.of("ingest", "streams", "alerts")) {
            String page = Files.readString(Checkout.root().resolve("docs/topology/" + service + ".txt"))
                    // A global store is read from its topic.
                    .replaceAll("(?s)for global store.*?Sub-topology", "");
            STORES.matcher(page)
                    .results()
                    .flatMap(found -> Stream.of(found.group(1).split(", ", -1)))
                    .forEach(store -> named.add("watchfloor-" + service + "-" + store + "-changelog"));
            REPARTITION
                    .matcher(page)
                    .results()
                    .map((MatchResult found) -> "watchfloor-" + service + "-" + found.group(1))
                    .forEach(named::add);
        }

        assertThat(TopicPlan.of(Topics.standard(), 3, 16 << 20).stream().map(PlannedTopic::topic))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void keepsRecordsWithinWhatTheBrokersTake() {
        assertThat(InProcess.run(Main.line(), "topics", "plan", "--record-limit", "1048576")
                        .lines())
                .hasSize(TopicPlan.of(Topics.standard(), 3, 1 << 20).size()
                        + GrantPlan.of("watchfloor").size()
                        + 2)
                .contains(
                        "kafka-topics.sh --bootstrap-server HOST:PORT --create --if-not-exists --topic watchfloor.decision-book"
                                + " --partitions 1 --replication-factor 3 --config cleanup.policy=compact"
                                + " --config max.message.bytes=1048576")
                .contains("kafka-acls.sh --bootstrap-server HOST:PORT --add --allow-principal User:watchfloor-ingest"
                        + " --operation Write --operation Describe --topic watchfloor.headlines");
        assertThat(InProcess.run(Main.line(), "topics", "plan", "--json").lines())
                .contains("{\"topic\":\"watchfloor.journal\",\"partitions\":12,\"replication\":3,\"config\":"
                        + "{\"cleanup.policy\":\"delete\",\"retention.ms\":\"34560000000\"}}");
    }

    @Test
    void refusesALimitThatNoBookFitsInto() {
        InProcess run = InProcess.run(Main.line(), "topics", "plan", "--record-limit", "65536");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--record-limit must be at least 1000000");
    }
}
