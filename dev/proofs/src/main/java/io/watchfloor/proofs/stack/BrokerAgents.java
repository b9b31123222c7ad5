package io.watchfloor.proofs.stack;

import io.watchfloor.broker.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The agent of the Prometheus JMX exporter in brokers of a stack, with deploy/jmx/kafka.yml. Maven brings its jar.
 *
 * @param ports of /metrics by member
 */
record BrokerAgents(Path jar, Path rules, Map<String, Integer> ports) {
    private static final String ARTIFACT = "jmx_prometheus_javaagent";
    private static final String VERSION = "1.0.1";

    static BrokerAgents prepare(Path home, Path folder, Nodes nodes) throws IOException, InterruptedException {
        Path jars = Files.createDirectories(folder);
        String bring = "$(command -v mvn || echo ./mvnw) -B -q -N dependency:copy -Dartifact=io.prometheus.jmx:"
                + ARTIFACT + ":" + VERSION + " -DoutputDirectory=" + jars;
        OtherBroker.run(home, folder.resolve("jars.log"), List.of("sh", "-c", bring));
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String member : nodes.members()) {
            int port = FreePort.find();
            while (ports.containsValue(port)
                    || nodes.ports().contains(port)
                    || nodes.ports().contains(port - 1)) {
                port = FreePort.find();
            }
            ports.put(member, port);
        }
        return new BrokerAgents(
                jars.resolve(ARTIFACT + "-" + VERSION + ".jar"), home.resolve("deploy/jmx/kafka.yml"), ports);
    }

    /** Options of the JVM of each broker. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        ports.forEach((member, port) -> options.put(member, "-javaagent:" + jar + "=127.0.0.1:" + port + ":" + rules));
        return options;
    }

    /** host:port of each, with commas. */
    String targets() {
        return String.join(
                ",", ports.values().stream().map(port -> "127.0.0.1:" + port).toList());
    }
}
