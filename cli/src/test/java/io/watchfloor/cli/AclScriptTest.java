package io.watchfloor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.cli.topics.Grant;
import io.watchfloor.cli.topics.GrantPlan;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** deploy/acls.sh lets each service create and write its topics; whether that is enough, {@code prove secured} shows. */
class AclScriptTest {
    private static final Topics TOPICS = Topics.standard();

    @Test
    void eachServiceMayCreateAndWriteItsTopicsAndNoOtherService() throws IOException, InterruptedException {
        List<String> grants = grants();
        Map<String, List<Topic<?>>> written = Map.of(
                "ingest", TOPICS.createdByIngest(),
                "streams", TOPICS.createdByStreams(),
                "alerts", TOPICS.createdByAlerts(),
                "console", TOPICS.createdByConsole());
        written.forEach((service, topics) -> topics.forEach(topic -> assertThat(grants)
                .as(service + " writes " + topic.name())
                .anyMatch(grant -> grant.contains("User:watchfloor-" + service + " ")
                        && grant.contains("Create")
                        && grant.contains("Write")
                        && grant.endsWith("--topic " + topic.name()))));
        assertThat(grants)
                .filteredOn(grant -> grant.contains("Write") && grant.contains("--topic watchfloor.incident"))
                .allMatch(grant -> grant.contains("User:watchfloor-streams "));
    }

    @Test
    void namesOnlyTopicsThatThereAre() throws IOException, InterruptedException {
        List<String> names = TOPICS.all().stream().map(Topic::name).toList();
        assertThat(grants())
                .filteredOn(grant -> grant.contains("--topic watchfloor.") && !grant.contains("prefixed"))
                .isNotEmpty()
                .allMatch(grant -> names.contains(grant.replaceAll(".*--topic ", "")));
    }

    @Test
    void grantsWhatThePlanSays() throws IOException, InterruptedException {
        assertThat(GrantPlan.making("watchfloor").stream().map(Grant::arguments))
                .containsExactlyElementsOf(grants());
        assertThat(GrantPlan.of("watchfloor").toString())
                .doesNotContain("Create")
                .contains("watchfloor-ingest");
    }

    private static List<String> grants() throws IOException, InterruptedException {
        Process script = new ProcessBuilder("bash", "../deploy/acls.sh", "--print").start();
        List<String> lines = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(script.waitFor()).isZero();
        return lines;
    }
}
