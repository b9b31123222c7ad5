package io.watchfloor.proofs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.health.HealthServer;
import io.watchfloor.kafka.health.Metrics;
import io.watchfloor.testkit.Checkout;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Probes and ports: each is one that a container has and that what runs in it answers. Our server itself is asked for paths. */
final class Probes {
    private static final Settings SETTINGS =
            Settings.load(Checkout.config().resolve("watchfloor.properties"), Map.of());

    private final List<Manifest> manifests;
    private final List<String> faults = new ArrayList<>();

    Probes(List<Manifest> manifests) {
        this.manifests = manifests;
    }

    List<String> faults() throws IOException, InterruptedException {
        Pods pods = new Pods(manifests);
        try (HealthServer server = HealthServer.start("127.0.0.1", 0, new Answering(), Metrics::registry)) {
            for (Pods.Pod pod : pods.all()) {
                for (JsonNode container : pod.containers().toList()) {
                    for (String kind : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                        probe(pod.owner() + "." + kind, pod, container, container.path(kind), server.port());
                    }
                }
            }
        }
        for (Manifest one : manifests) {
            if (one.kind().equals("Service")) {
                targets(one, pods);
            } else if (one.kind().equals("NetworkPolicy")) {
                named(one, pods);
            }
        }
        return faults;
    }

    private void probe(String at, Pods.Pod pod, JsonNode container, JsonNode probe, int server)
            throws IOException, InterruptedException {
        JsonNode port = probe.has("httpGet")
                ? probe.path("httpGet").path("port")
                : probe.path("tcpSocket").path("port");
        if (port.isMissingNode()) {
            faults.add(at + ": there is none");
        } else if (!pod.hasPort(port)) {
            faults.add(at + ": the container has no port " + port);
        } else if (probe.has("httpGet")) {
            String service = container.path("args").path(0).asText();
            int listens = SETTINGS.integer(service + ".port", 0);
            int asked = Pods.each(container.path("ports"))
                    .filter(one -> one.path("name").equals(port)
                            || one.path("containerPort").equals(port))
                    .mapToInt(one -> one.path("containerPort").asInt())
                    .findFirst()
                    .orElse(-1);
            if (listens != asked) {
                faults.add(at + ": " + service + " answers at " + listens + ", not at " + asked);
            }
            answered(at, probe.path("httpGet").path("path").asText(), server);
        } else if (!container.path("env").toString().contains(":" + containerPort(container, port) + ",")) {
            faults.add(at + ": no listener is at " + port);
        }
    }

    private static int containerPort(JsonNode container, JsonNode port) {
        return Pods.each(container.path("ports"))
                .filter(one -> one.path("name").equals(port))
                .mapToInt(one -> one.path("containerPort").asInt())
                .findFirst()
                .orElse(port.asInt());
    }

    private void answered(String at, String path, int port) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        // Not to every path below it, as the server would.
        if (answer.statusCode() != 200
                || !List.of("/health/live", "/health/ready").contains(path)) {
            faults.add(at + ": nothing answers at " + path);
        }
    }

    private void targets(Manifest service, Pods pods) {
        JsonNode labels = service.spec().path("selector");
        List<Pods.Pod> chosen = pods.all().stream()
                .filter(pod ->
                        pod.labels().entrySet().containsAll(Pods.texts(labels).entrySet()))
                .toList();
        Pods.each(service.spec().path("ports"))
                .map(port -> port.path("targetPort"))
                .filter(target -> chosen.stream().noneMatch(pod -> pod.hasPort(target)))
                .forEach(target -> faults.add(service + ": no pod that it chooses has a port " + target));
    }

    /** A port that goes by its name must be one of some pod's. */
    private void named(Manifest policy, Pods pods) {
        for (String way : List.of("ingress", "egress")) {
            Pods.each(policy.spec().path(way))
                    .flatMap(rule -> Pods.each(rule.path("ports")))
                    .map(port -> port.path("port"))
                    .filter(JsonNode::isTextual)
                    .filter(port -> pods.all().stream().noneMatch(pod -> pod.hasPort(port)))
                    .forEach(port -> faults.add(policy + ": no pod has a port " + port));
        }
    }

    private record Answering() implements Service {
        @Override
        public String name() {
            return "any";
        }

        @Override
        public Health live() {
            return Health.up("");
        }

        @Override
        public Health ready() {
            return Health.up("");
        }

        @Override
        public void close() {}
    }
}
