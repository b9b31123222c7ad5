package io.watchfloor.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.channel.ChannelConfig;
import io.watchfloor.alerts.check.ExampleEvents;
import io.watchfloor.alerts.check.RouteTests;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.alerts.routes.ChannelKinds;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.alerts.routes.RoutesFile;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.model.Notification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every example of docs/receivers.md works as it stands there. */
class ReceiversDocTest {
    private String text;
    private List<String> examples;

    @BeforeEach
    void read() throws Exception {
        text = Files.readString(Path.of("../docs/receivers.md"));
        examples = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    @Test
    void theRoutingFileShowsEveryChannel() {
        assertThat(routes().channels().values()).extracting(ChannelConfig::kind).containsAll(ChannelKinds.ALL.keySet());
    }

    @Test
    void theExpectationsHold() {
        Findings findings = new Findings();
        List<RouteTests.Result> results = RouteTests.run(routes(), "receivers.md", examples.get(1), findings);
        assertThat(findings.sorted()).isEmpty();
        assertThat(results).hasSize(3).allMatch(RouteTests.Result::passed);
    }

    @Test
    void theLineOfAnOfficerIsWhatTheLogShows() {
        assertThat(ExampleEvents.all().stream()
                        .map(event -> Notification.of(event, "log", event.knownAt()))
                        .map(notification -> Message.of(notification).line()))
                .anyMatch(line -> text.contains(line));
    }

    /** The examples of the operators' page: a whole file, and a row for each kind of channel. */
    @Test
    void theExamplesForOperatorsWork() throws Exception {
        String page = Files.readString(Path.of("../docs/operator.md"));
        String example = page.substring(page.indexOf("```yaml\nroute:") + 8);
        Findings findings = new Findings();
        assertThat(RoutesFile.read("operator.md", example.substring(0, example.indexOf("```")), findings))
                .isPresent();
        List<String> rows = Pattern.compile("\\| `(\\w+: \\{.*})` \\|")
                .matcher(page)
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
        StringBuilder receivers = new StringBuilder("route: {receiver: log}\nreceivers:\n");
        rows.forEach(row -> receivers
                .append("  - name: ")
                .append(row.replaceFirst(":.*", ""))
                .append('\n'));
        Routes routes = RoutesFile.read(
                        "operator.md", receivers + "---\nchannels:\n  " + String.join("\n  ", rows), findings)
                .orElseThrow(() -> new AssertionError(findings.sorted().toString()));
        assertThat(routes.channels().values())
                .extracting(ChannelConfig::kind)
                .containsExactlyInAnyOrderElementsOf(ChannelKinds.ALL.keySet());
    }

    private Routes routes() {
        Findings findings = new Findings();
        Routes routes =
                RoutesFile.read("receivers.md", examples.get(0), findings).orElseThrow();
        assertThat(findings.sorted()).isEmpty();
        return routes;
    }
}
