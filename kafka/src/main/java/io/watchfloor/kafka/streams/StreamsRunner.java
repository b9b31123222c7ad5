package io.watchfloor.kafka.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only object with a lifecycle around a topology: starts it, answers for its health, stops it. */
public final class StreamsRunner implements Service {
    private static final Logger log = LoggerFactory.getLogger(StreamsRunner.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(8);

    private final String name;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics meters;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Replacements replacements = new Replacements();

    private StreamsRunner(String name, KafkaStreams streams, KafkaStreamsMetrics meters) {
        this.name = name;
        this.streams = streams;
        this.meters = meters;
    }

    /** Starts the topology; returns at once, before it is ready. */
    public static StreamsRunner start(ServiceContext context, String service, Topology topology) {
        Properties settings = StreamsSettings.of(context, service);
        if (readsOneTopicInEachTask(topology)) {
            settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        }
        // Which locks the folder of its state: from here on nobody else works there.
        KafkaStreams streams = new KafkaStreams(topology, settings);
        KilledTasks.remove(Path.of(
                settings.getProperty(StreamsConfig.STATE_DIR_CONFIG),
                settings.getProperty(StreamsConfig.APPLICATION_ID_CONFIG)));
        KafkaStreamsMetrics meters = new KafkaStreamsMetrics(streams);
        StreamsRunner runner = new StreamsRunner(service, streams, meters);
        streams.setUncaughtExceptionHandler(runner::onFailure);
        streams.setStateListener((next, last) -> log.info("{} is {}", service, next));
        Gauge.builder("watchfloor.streams.running", streams, s -> s.state() == KafkaStreams.State.RUNNING ? 1 : 0)
                .description("1 while the topology of the service runs")
                .tag("service", service)
                .register(context.metrics());
        streams.start();
        meters.bindTo(context.metrics());
        return runner;
    }

    /** Then no task ever waits for another topic's records, and need not ask itself at every record whether to. */
    static boolean readsOneTopicInEachTask(Topology topology) {
        return topology.describe().subtopologies().stream()
                .allMatch(part -> part.nodes().stream()
                                .filter(TopologyDescription.Source.class::isInstance)
                                .map(TopologyDescription.Source.class::cast)
                                .mapToInt(source -> source.topicSet() == null
                                        ? Integer.MAX_VALUE
                                        : source.topicSet().size())
                                .sum()
                        <= 1);
    }

    /** What passes by itself replaces a thread, if not too often. Anything else ends the client: a supervisor restarts it. */
    private synchronized StreamThreadExceptionResponse onFailure(Throwable thrown) {
        if (passes(thrown) && replacements.take(System.nanoTime())) {
            log.warn("{}: a stream thread gave up on the broker and is replaced: {}", name, thrown.toString());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        failure.compareAndSet(null, thrown);
        log.error("{} stops: {}; see the cause below, mend it and restart", name, thrown.toString(), thrown);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /**
     * What a busy broker or one that was killed leads to: a timeout, a coordinator that has just started (the consumer has
     * no class for that when it joins its group), or a member fenced by its own former self. A rebalance gives a static
     * member a new id and writes it down when it is complete; a broker that dies in between knows the old one.
     */
    static boolean passes(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof TimeoutException
                    || t instanceof FencedInstanceIdException
                    || String.valueOf(t.getMessage()).contains(Errors.COORDINATOR_LOAD_IN_PROGRESS.message())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Health live() {
        KafkaStreams.State state = streams.state();
        return switch (state) {
            case PENDING_ERROR, ERROR, NOT_RUNNING -> Health.down("topology is " + state + because());
            default -> Health.up("topology is " + state);
        };
    }

    /** RUNNING means restored; without a task it is a standby, which is ready too. */
    @Override
    public Health ready() {
        KafkaStreams.State state = streams.state();
        if (state != KafkaStreams.State.RUNNING) {
            return Health.down("topology is " + state + because());
        }
        int tasks = activeTasks();
        return Health.up(tasks == 0 ? "standby without tasks" : "running " + tasks + " tasks");
    }

    public int activeTasks() {
        return streams.metadataForLocalThreads().stream()
                .map(ThreadMetadata::activeTasks)
                .mapToInt(java.util.Set::size)
                .sum();
    }

    /** Where it failed and, below Kafka's own wrapping, why. */
    private String because() {
        Throwable thrown = failure.get();
        if (thrown == null) {
            return "";
        }
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return ": " + thrown.getMessage() + (root == thrown ? "" : ", because of " + root);
    }

    @Override
    public void close() {
        boolean closed =
                streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                        .withTimeout(CLOSE_WITHIN));
        if (!closed) {
            log.warn(
                    "{} did not stop within {} s; its open transaction will be aborted by the broker",
                    name,
                    CLOSE_WITHIN.toSeconds());
        }
        meters.close();
    }
}
