package io.watchfloor.alerts.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.Peers;
import io.watchfloor.analysis.yaml.Findings;
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
