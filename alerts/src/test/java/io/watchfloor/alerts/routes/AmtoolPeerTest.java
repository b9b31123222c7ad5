package io.watchfloor.alerts.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.Peers;
import io.watchfloor.files.labels.Labels;
import io.watchfloor.files.yaml.Findings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Held against the real amtool of Alertmanager: it accepts our file, and routes as we do. */
class AmtoolPeerTest {
    private static final List<String> RECEIVERS = List.of("log", "desk", "taiwan", "night");
    private static final Map<String, List<String>> VALUES = new TreeMap<>(Map.of(
            "precedence", List.of("flash", "immediate", "priority", "routine"),
            "state", List.of("CHN", "TWN", "USA"),
            "type", List.of("opened", "closed"),
            "subject", List.of("airspace", "talks")));

    @TempDir
    private Path folder;

    private Path amtool;

    @BeforeEach
    void find() {
        amtool = Peers.require("amtool", "prometheus-alertmanager");
    }

    @Test
    void acceptsTheFileThatWeShip() throws Exception {
        assertThat(run("check-config", "../config/routes.yaml")).contains("SUCCESS");
    }

    @Test
    void acceptsTheExampleOfTheManual() throws Exception {
        String manual = Files.readString(Path.of("../docs/receivers.md"));
        String example = manual.substring(manual.indexOf("```yaml") + 8);
        Path file = Files.writeString(folder.resolve("example.yaml"), example.substring(0, example.indexOf("```")));
        assertThat(run("check-config", file.toString())).contains("SUCCESS", "inhibit rules", "receivers");
    }

    /** Whatever we read of groups, times and inhibition, Alertmanager reads too. */
    @Test
    void acceptsGroupsTimesAndInhibitionThatWeAccept() throws Exception {
        Path file = Files.writeString(
                folder.resolve("all.yaml"),
                """
                route:
                  receiver: log
                  group_by: [pair, subject]
                  group_wait: 0s
                  group_interval: 1h30m
                  repeat_interval: 1d
                  routes:
                    - {receiver: desk, group_by: ['...'], mute_time_intervals: [night, new-year], continue: true}
                    - {receiver: desk, active_time_intervals: [office], matchers: ['state=~"CHN|TWN"', type!="closed"]}
                receivers: [{name: log}, {name: desk}]
                inhibit_rules:
                  - {source_matchers: ['precedence="flash"'], target_matchers: ['precedence!="flash"'], equal: [pair]}
                time_intervals:
                  - name: night
                    time_intervals:
                      - {times: [{start_time: '22:00', end_time: '24:00'}], location: Europe/Berlin}
                      - {times: [{start_time: '00:00', end_time: '07:00'}], location: Europe/Berlin}
                  - name: office
                    time_intervals: [{weekdays: ['monday:friday', saturday], location: UTC}]
                  - name: new-year
                    time_intervals:
                      - {days_of_month: ['1', '-1', '20:-1', '-3:-2'], months: ['12', january, 'may:august'], years: ['2023:2030', 2035]}
                ---
                channels: {log: {log: {}}, desk: {log: {}}}
                """);
        assertThat(RoutesFile.load(file).timeIntervals()).hasSize(3);
        assertThat(run("check-config", file.toString())).contains("SUCCESS", "1 inhibit rules");
    }

    @Test
    void routesAsWeDo() throws Exception {
        Random random = new Random(20230203);
        for (int i = 0; i < 40; i++) {
            String text = "route:\n  receiver: log\n" + routes(random, "  ", 3) + "receivers:\n"
                    + RECEIVERS.stream().map(name -> "  - name: " + name + "\n").collect(Collectors.joining())
                    + "---\nchannels:\n"
                    + RECEIVERS.stream()
                            .map(name -> "  " + name + ": {log: {}}\n")
                            .collect(Collectors.joining());
            Findings findings = new Findings();
            Routes ours = RoutesFile.read("routes.yaml", text, findings).orElseThrow(() -> new AssertionError(text));
            Path file = Files.writeString(folder.resolve("routes.yaml"), text);
            Map<String, String> labels = labels(random);
            List<String> command = new ArrayList<>(List.of("config", "routes", "test", "--config.file=" + file));
            labels.forEach((name, value) -> command.add(name + "=" + value));
            List<String> theirs =
                    List.of(run(command.toArray(new String[0])).strip().split(",", -1));
            assertThat(ours.match(Labels.of(labels)).stream().map(Route::receiver))
                    .as("%s%n%s", labels, text)
                    .isEqualTo(theirs.stream().distinct().toList());
        }
    }

    private static String routes(Random random, String indent, int depth) {
        if (depth == 0) {
            return "";
        }
        StringBuilder yaml = new StringBuilder(indent).append("routes:\n");
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            yaml.append(indent)
                    .append("  - matchers: ['")
                    .append(matcher(random))
                    .append("']\n");
            yaml.append(indent)
                    .append("    receiver: ")
                    .append(pick(random, RECEIVERS))
                    .append('\n');
            yaml.append(indent)
                    .append("    continue: ")
                    .append(random.nextBoolean())
                    .append('\n');
            if (random.nextBoolean()) {
                yaml.append(routes(random, indent + "    ", depth - 1));
            }
        }
        return yaml.toString();
    }

    private static String matcher(Random random) {
        String label = pick(random, List.copyOf(VALUES.keySet()));
        List<String> values = VALUES.get(label);
        return switch (random.nextInt(4)) {
            case 0 -> label + "=\"" + pick(random, values) + "\"";
            case 1 -> label + "!=\"" + pick(random, values) + "\"";
            case 2 -> label + "=~\"" + pick(random, values) + "|" + pick(random, values) + "\"";
            default -> label + "!~\"" + pick(random, values).charAt(0) + ".*\"";
        };
    }

    private static Map<String, String> labels(Random random) {
        Map<String, String> labels = new TreeMap<>();
        VALUES.forEach((label, values) -> labels.put(label, pick(random, values)));
        return labels;
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(amtool.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
