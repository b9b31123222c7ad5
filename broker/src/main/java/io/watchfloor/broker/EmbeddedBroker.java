package io.watchfloor.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A KRaft broker, controller included, on loopback: a single node, or for proofs one of a few. It keeps its data in a folder and can be started on it
 * again, also after a kill; a kept folder wants a fixed port, because the registration that a kill leaves behind holds
 * the old address.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final int NODE_ID = 1;
    /** Nodes of one cluster are told its id. */
    private static final String CLUSTER = "d2F0Y2hmbG9vci1ub2Rlcw";

    private final KafkaRaftServer server;
    private final String bootstrap;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /**
     * Starts a broker; returns when it takes requests.
     *
     * @param folder where it keeps its data; formatted when empty
     * @param port of the client listener, the next one up is the controller's; 0 takes free ones
     * @throws BrokerException when the port is taken or the folder cannot be used; the message says what to do
     */
    public static EmbeddedBroker start(Path folder, int port) {
        return start(folder, port, null);
    }

    /** Starts a broker that asks its clients who they are and what they may do; otherwise as {@link #start(Path, int)}. */
    public static EmbeddedBroker startSecured(Path folder, int port, BrokerSecurity security) {
        return start(folder, port, security);
    }

    /**
     * Starts one of several nodes that make a cluster; returns when it takes requests, for which a majority is needed.
     *
     * @param ports of the client listeners of all nodes, in order; the next one up of each is its controller's
     * @param node which of them, from 1
     * @param apart whether the last of them is the only controller, and no broker
     */
    public static EmbeddedBroker startMember(Path folder, List<Integer> ports, int node, boolean apart) {
        int port = requireFree(ports.get(node - 1));
        format(folder, node, CLUSTER, List.of());
        Map<String, Object> settings = settings(folder, port, requireFree(port + 1));
        settings.put("node.id", node);
        int first = apart ? ports.size() : 1;
        settings.put(
                "controller.quorum.voters",
                IntStream.rangeClosed(first, ports.size())
                        .mapToObj(one -> one + "@127.0.0.1:" + (ports.get(one - 1) + 1))
                        .collect(Collectors.joining(",")));
        if (apart) {
            oneRole(settings, node == ports.size() ? "controller" : "broker", port);
        }
        severalNodes(settings, apart ? ports.size() - 1 : ports.size());
        return start(settings, "127.0.0.1:" + port);
    }

    private static void oneRole(Map<String, Object> s, String role, int port) {
        s.put("process.roles", role);
        if (role.equals("controller")) {
            s.put("listeners", "CONTROLLER://127.0.0.1:" + (port + 1));
            s.remove("advertised.listeners");
        } else {
            s.put("listeners", "PLAINTEXT://127.0.0.1:" + port);
        }
    }

    private static void severalNodes(Map<String, Object> s, int nodes) {
        String majority = Integer.toString(nodes / 2 + 1);
        s.put("min.insync.replicas", majority);
        s.put("offsets.topic.replication.factor", Integer.toString(nodes));
        s.put("transaction.state.log.replication.factor", Integer.toString(nodes));
        s.put("transaction.state.log.min.isr", majority);
        // Kafka's own defaults: with seconds less, nodes that share a busy machine miss their heartbeats and are
        // fenced.
        s.put("broker.session.timeout.ms", "9000");
        s.put("broker.heartbeat.interval.ms", "2000");
    }

    private static EmbeddedBroker start(Path folder, int port, @Nullable BrokerSecurity security) {
        int clients = port == 0 ? freePort() : requireFree(port);
        int controller = port == 0 ? freePort() : requireFree(port + 1);
        format(folder, NODE_ID, Uuid.randomUuid().toString(), security == null ? List.of() : security.scram());
        Map<String, Object> settings = settings(folder, clients, controller);
        if (security != null) {
            settings.putAll(security.settings(clients, controller));
        }
        return start(settings, "127.0.0.1:" + clients);
    }

    private static EmbeddedBroker start(Map<String, Object> settings, String bootstrap) {
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, bootstrap);
    }

    /** host:port for clients. */
    public String bootstrap() {
        return bootstrap;
    }

    private static Map<String, Object> settings(Path folder, int clients, int controller) {
        Map<String, Object> s = new TreeMap<>();
        s.put("process.roles", "broker,controller");
        s.put("node.id", NODE_ID);
        s.put("log.dirs", folder.toString());
        s.put("listeners", "PLAINTEXT://127.0.0.1:" + clients + ",CONTROLLER://127.0.0.1:" + controller);
        s.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + clients);
        s.put("controller.listener.names", "CONTROLLER");
        s.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        s.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controller);
        s.put("auto.create.topics.enable", "false");
        singleNode(s);
        quickRecovery(s);
        smallFootprint(s);
        return s;
    }

    private static void singleNode(Map<String, Object> s) {
        s.put("offsets.topic.replication.factor", "1");
        s.put("offsets.topic.num.partitions", "1");
        s.put("offsets.retention.minutes", Integer.toString(400 * 24 * 60));
        s.put("transaction.state.log.replication.factor", "1");
        s.put("transaction.state.log.min.isr", "1");
        s.put("transaction.state.log.num.partitions", "1");
        s.put("share.coordinator.state.topic.replication.factor", "1");
        s.put("share.coordinator.state.topic.min.isr", "1");
    }

    /** After a kill the old registration and group members expire in seconds, not in the defaults' three quarters of a minute. */
    private static void quickRecovery(Map<String, Object> s) {
        s.put("group.initial.rebalance.delay.ms", "0");
        s.put("broker.session.timeout.ms", "2000");
        s.put("broker.heartbeat.interval.ms", "500");
    }

    /** One desk's traffic, not a data centre's: the cleaner alone takes 128 MiB of heap by default. */
    private static void smallFootprint(Map<String, Object> s) {
        s.put("log.cleaner.dedupe.buffer.size", Integer.toString((2 << 20) + 1));
        s.put("num.network.threads", "2");
        s.put("num.io.threads", "4");
        s.put("background.threads", "2");
        s.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        s.put("message.max.bytes", Integer.toString(16 << 20));
        s.put("replica.fetch.max.bytes", Integer.toString(16 << 20));
    }

    private static void format(Path folder, int node, String cluster, List<String> scram) {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            new Formatter()
                    .setNodeId(node)
                    .setClusterId(cluster)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString())
                    .addDirectory(folder.toString())
                    .setScramArguments(scram)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new BrokerException(
                    "the broker's folder " + folder + " cannot be prepared: " + e.getMessage()
                            + "; check that it is writable and has space",
                    e);
        }
    }

    private static int requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException e) {
            throw new BrokerException(
                    "port 127.0.0.1:" + port + " is taken; stop what uses it (another Watchfloor?) or set broker.port",
                    e);
        }
    }

    private static int freePort() {
        try {
            return FreePort.find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
