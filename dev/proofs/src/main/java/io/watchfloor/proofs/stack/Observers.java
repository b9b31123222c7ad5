package io.watchfloor.proofs.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.broker.FreePort;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prometheus and Alertmanager with the files of deploy/, which find the services at ports of this machine instead of by name.
 * Hurried ones look every second, and wait for seconds where the files say minutes.
 */
final class Observers implements AutoCloseable {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final String LOOPBACK = "127.0.0.1:";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final String prometheus = LOOPBACK + FreePort.find();
    private final String alertmanager = LOOPBACK + FreePort.find();
    private final List<Process> running = new ArrayList<>();

    private Observers(Path folder) throws IOException {
        this.folder = folder;
    }

    /**
     * Starts both, hurried.
     *
     * @param targets host:port of /metrics by service, and of kafka where brokers show theirs; several instances with commas
     * @throws CommandFailed when a program is not installed
     */
    static Observers start(Path home, Path folder, Map<String, String> targets) throws IOException {
        return start(home, folder, targets, true);
    }

    /** Starts both with all times as the files have them. */
    static Observers unhurried(Path home, Path folder, Map<String, String> targets) throws IOException {
        return start(home, folder, targets, false);
    }

    private static Observers start(Path home, Path folder, Map<String, String> targets, boolean hurried)
            throws IOException {
        Observers observers = new Observers(Files.createDirectories(folder));
        Path deploy = home.resolve("deploy");
        Path more = Files.createDirectories(folder.resolve("more"));
        String config = found(targets, deploy.resolve("prometheus/prometheus.yml"))
                .replace("alertmanager:9093", observers.alertmanager)
                .replace("/etc/prometheus-more", more.toString());
        if (targets.containsKey(Nodes.MEMBER)) {
            String brokers = "kafka.yml";
            Files.writeString(
                    more.resolve(brokers),
                    found(targets, deploy.resolve("prometheus/more").resolve(brokers)));
            for (String file : List.of("brokers.yml", "watchdog.yml")) {
                Files.copy(deploy.resolve("prometheus").resolve(file), folder.resolve(file));
            }
        }
        String rules = Files.readString(deploy.resolve("prometheus/alerts.yml"));
        String routes = Files.readString(deploy.resolve("alertmanager/alertmanager.yml"));
        if (hurried) {
            config = config.replaceAll("(scrape_interval|evaluation_interval): \\w+", "$1: 1s");
            rules = rules.replaceAll("for: [1-9]\\w*", "for: 3s");
            routes = routes.replaceAll("group_wait: \\w+", "group_wait: 1s");
        }
        Files.writeString(folder.resolve("prometheus.yml"), config);
        Files.writeString(folder.resolve("alerts.yml"), rules);
        Files.writeString(folder.resolve("alertmanager.yml"), routes);
        observers.run(
                List.of("prometheus-alertmanager", "alertmanager"),
                "--config.file=" + folder.resolve("alertmanager.yml"),
                "--storage.path=" + folder.resolve("alertmanager"),
                "--cluster.listen-address=",
                "--web.listen-address=" + observers.alertmanager);
        observers.run(
                List.of("prometheus"),
                "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("prometheus"),
                "--web.listen-address=" + observers.prometheus);
        return observers;
    }

    /** A file of Prometheus that finds its targets at ports of this machine. */
    private static String found(Map<String, String> targets, Path file) throws IOException {
        String config = Files.readString(file);
        for (Map.Entry<String, String> target : targets.entrySet()) {
            config = config.replaceAll(
                    "dns_sd_configs: .*names: \\[" + target.getKey() + "].*",
                    "static_configs: [{targets: [\"" + target.getValue().replace(",", "\", \"") + "\"]}]");
        }
        return config;
    }

    private void run(List<String> names, String... arguments) throws IOException {
        String program = names.stream()
                .flatMap(name -> List.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1)).stream()
                        .map(path -> Path.of(path, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new CommandFailed(names.get(0)
                        + " is not installed; Debian has the packages prometheus and prometheus-alertmanager"))
                .toString();
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(names.get(0) + ".log").toFile())
                .start();
        running.add(process);
        // A proof that is interrupted leaves no process behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "observer-end"));
    }

    /** What Prometheus reaches: up, down or unknown by job. */
    Map<String, String> targets() throws IOException, InterruptedException {
        Map<String, String> health = new TreeMap<>();
        get(prometheus, "/api/v1/targets")
                .path("data")
                .path("activeTargets")
                .forEach(target -> health.put(
                        target.path("labels").path("job").asText(),
                        target.path("health").asText()));
        return health;
    }

    /** The alert rules as they are now: name, query, health, lastError, state. */
    List<JsonNode> rules() throws IOException, InterruptedException {
        List<JsonNode> rules = new ArrayList<>();
        get(prometheus, "/api/v1/rules").path("data").path("groups").forEach(group -> group.path("rules")
                .forEach(rules::add));
        return rules;
    }

    /** Alerts that fire; whom Alertmanager tells of them is another question. */
    List<String> firing() throws IOException, InterruptedException {
        return rules().stream()
                .filter(rule -> rule.path("state").asText().equals("firing"))
                .map(rule -> rule.path("name").asText())
                .toList();
    }

    /** How many series answer a query. */
    int series(String query) throws IOException, InterruptedException {
        JsonNode answer = get(prometheus, "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        if (!answer.path("status").asText().equals("success")) {
            throw new CommandFailed("Prometheus does not take " + query + ": "
                    + answer.path("error").asText());
        }
        return answer.path("data").path("result").size();
    }

    /** Names of the alerts that Alertmanager would tell this receiver of. */
    List<String> told(String receiver) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        get(alertmanager, "/api/v2/alerts?active=true&receiver=" + receiver)
                .forEach(alert ->
                        names.add(alert.path("labels").path("alertname").asText()));
        return names;
    }

    private JsonNode get(String server, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + server + path))
                .timeout(ANSWER_WITHIN)
                .build();
        try {
            return Json.mapper()
                    .readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (ConnectException | HttpTimeoutException e) {
            // Not there yet, or the machine is busy: nothing is known.
            return Json.mapper().createObjectNode();
        }
    }

    @Override
    public void close() {
        running.forEach(process -> process.destroyForcibly().onExit().join());
    }
}
