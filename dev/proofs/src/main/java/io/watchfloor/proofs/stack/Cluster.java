package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * Three brokers that keep three replicas of everything, instances of services, and a desk.
 *
 * @param folder with its config/
 * @param services members of the fleet
 */
record Cluster(Path folder, JvmStack stack, List<String> services) implements AutoCloseable {
    static final int BROKERS = 3;
    static final List<String> FIRST = List.of("ingest", "streams", "alerts", "console");
    private static final List<String> SECOND = List.of("ingest-2", "streams-2", "alerts-2");
    static final int READY_WITHIN = 300;
    private static final int IN_STEP_WITHIN = 180;

    /**
     * Not started.
     *
     * @param two of what shares its work
     */
    static Cluster prepare(Path home, Path folder, Nodes nodes, boolean two) throws IOException {
        List<String> services = Stream.concat(FIRST.stream(), two ? SECOND.stream() : Stream.empty())
                .toList();
        Cluster cluster = new Cluster(folder, JvmStack.prepare(home, folder, nodes), services);
        FIRST.forEach(service -> cluster.fleet().environment(service, Map.of("WATCHFLOOR_KAFKA_REPLICATION", "3")));
        return cluster;
    }

    void start() throws IOException {
        for (String member : fleet().nodes().members()) {
            fleet().start(member);
        }
        for (String member : services) {
            fleet().start(member);
        }
    }

    JvmFleet fleet() {
        return stack.fleet();
    }

    /** host:port of the health of each instance. */
    Map<String, String> instances() {
        Map<String, String> instances = new LinkedHashMap<>();
        services.forEach(member -> instances.put(member, fleet().metrics(member)));
        return instances;
    }

    /** The same by service, those of one service with a comma. */
    Map<String, String> targets() {
        return instances().entrySet().stream()
                .collect(Collectors.toMap(
                        instance -> instance.getKey().replace("-2", ""),
                        Map.Entry::getValue,
                        (one, other) -> one + "," + other));
    }

    /** Waits until every instance is ready; who is not after five minutes is a fault. */
    void ready(Fire fire) throws IOException, InterruptedException {
        if (!Probe.await(() -> Onset.allReady(instances()), READY_WITHIN)) {
            fire.fault("not ready after " + READY_WITHIN + " s: " + Onset.notReady(instances()));
        }
    }

    /** Waits until every replica of every topic is in step. */
    boolean inStep() throws IOException, InterruptedException {
        return Probe.await(() -> partitions(one -> one.isr().size() < BROKERS).isEmpty(), IN_STEP_WITHIN);
    }

    /** topic-partition of those of which something is so, as the brokers that are there see them. */
    Set<String> partitions(Predicate<TopicPartitionInfo> so) throws InterruptedException {
        Set<String> found = new TreeSet<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", fleet().bootstrap()))) {
            Set<String> names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            admin.describeTopics(names).allTopicNames().get().forEach((name, topic) -> topic.partitions().stream()
                    .filter(so)
                    .forEach(partition -> found.add(name + "-" + partition.partition())));
        } catch (ExecutionException e) {
            throw new CommandFailed("the brokers do not say how their partitions are: " + e.getCause());
        }
        return found;
    }

    /** Seconds that the last beat of each instance took, as it shows them. */
    Map<String, String> roundTrips() throws InterruptedException {
        Map<String, String> seconds = new LinkedHashMap<>();
        for (Map.Entry<String, String> instance : instances().entrySet()) {
            String shown = Onset.metrics(instance.getValue());
            shown.lines()
                    .filter(line -> line.startsWith("watchfloor_beat_round_trip_seconds"))
                    .forEach(line -> seconds.put(instance.getKey(), line.substring(line.lastIndexOf(' ') + 1)));
        }
        return seconds;
    }

    @Override
    public void close() {
        stack.close();
    }
}
