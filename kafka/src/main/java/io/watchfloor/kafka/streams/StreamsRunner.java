package io.watchfloor.kafka.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.watchfloor.kafka.Allowance;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.Pauses;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration LOOK_AT_GROUP = Duration.ofSeconds(10);
    /** Longer than any request that was under way when it began is waited for. */
    private static final Duration PAUSE_EXPLAINS = Duration.ofMinutes(2);

    private static final int REPLACEMENTS = 3;
    private static final Duration REPLACEMENTS_WITHIN = Duration.ofMinutes(15);
    private static final String ENDING = "PENDING_SHUTDOWN";
    private static final Set<String> DYING = Set.of(ENDING, "DEAD");

    private final String name;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics meters;
    private final GroupLook look;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Allowance replacements;
    private final Pauses pauses = Pauses.ofThisProcess();
    private final Living living = new Living();
    private final Standby standby = new Standby();
    private final ScheduledExecutorService looks;
    private volatile @Nullable Thread globalThread;
    private volatile boolean closing;

    private StreamsRunner(ServiceContext context, String name, KafkaStreams streams) {
        this.name = name;
        this.streams = streams;
        this.meters = new KafkaStreamsMetrics(streams);
        this.look = new GroupLook(context, name);
        // One bad moment takes all threads of a service with it.
        this.replacements = new Allowance(REPLACEMENTS * StreamsSettings.threads(context, name), REPLACEMENTS_WITHIN);
        this.looks = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name + "-group-look");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts the topology; returns at once, before it is ready. */
    public static StreamsRunner start(ServiceContext context, String service, Topology topology) {
        Properties settings = StreamsSettings.of(context, service);
        if (readsOneTopicInEachTask(topology)) {
            settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        }
        // Which locks the folder of its state: from here on nobody else works there.
        KafkaStreams streams = new KafkaStreams(topology, settings, new PatientClients());
        KilledTasks.remove(Path.of(
                settings.getProperty(StreamsConfig.STATE_DIR_CONFIG),
                settings.getProperty(StreamsConfig.APPLICATION_ID_CONFIG)));
        StreamsRunner runner = new StreamsRunner(context, service, streams);
        streams.setUncaughtExceptionHandler(runner::onFailure);
        streams.setStateListener((next, last) -> log.info("{} is {}", service, next));
        Gauge.builder("watchfloor.streams.running", runner, r -> r.works() ? 1 : 0)
                .description("1 while the topology of the service runs and has living threads")
                .tag("service", service)
                .register(context.metrics());
        Gauge.builder("watchfloor.broker.throttle", streams, Throttled::seconds)
                .baseUnit("seconds")
                .description("Longest that the brokers held a client of the service back of late, for a quota")
                .tag("service", service)
                .register(context.metrics());
        runner.begin(context);
        return runner;
    }

    private void begin(ServiceContext context) {
        streams.start();
        globalThread = globalThread();
        meters.bindTo(context.metrics());
        var unused = looks.scheduleWithFixedDelay(
                this::lookForOthers, LOOK_AT_GROUP.toSeconds(), LOOK_AT_GROUP.toSeconds(), TimeUnit.SECONDS);
    }

    private boolean works() {
        return streams.state() == KafkaStreams.State.RUNNING && livingThreads() > 0 && globalLives();
    }

    /** Kafka Streams does not show its global thread, and cannot replace it. */
    private @Nullable Thread globalThread() {
        String wanted = streams.metadataForLocalThreads().stream()
                .map(ThreadMetadata::threadName)
                .map(thread -> thread.replaceFirst("-StreamThread-\\d+$", "-GlobalStreamThread"))
                .findFirst()
                .orElse("");
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(wanted))
                .findFirst()
                .orElse(null);
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

    /**
     * What passes with new clients replaces the thread, once there is a broker for them: Kafka Streams would build them at
     * once, and where the name of an absent broker does not resolve that throws and leaves no thread at all. Anything else
     * ends the client: a supervisor restarts it. Runs on the thread that failed.
     */
    private StreamThreadExceptionResponse onFailure(Throwable thrown) {
        if (Passing.passes(thrown) && Thread.currentThread() != globalThread) {
            boolean away = !look.brokerAnswers();
            // Neither is a sign that the service itself is ill, so neither is counted.
            boolean explained = away || pauses.oneEndedWithin(PAUSE_EXPLAINS);
            if (explained || replacements.take(System.nanoTime())) {
                log.warn("{}: a stream thread lost the broker and is replaced: {}", name, thrown.toString());
                if (!away || awaitBroker()) {
                    return StreamThreadExceptionResponse.REPLACE_THREAD;
                }
            }
        }
        failure.compareAndSet(null, thrown);
        if (!closing) {
            log.error("{} stops: {}; see the cause below, mend it and restart", name, thrown.toString(), thrown);
        }
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** True once a broker answers, however long it is away; false when the service is closed meanwhile. */
    private boolean awaitBroker() {
        log.warn("{}: no broker answers; its thread is replaced once one does", name);
        try {
            while (!closing) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
                if (look.brokerAnswers()) {
                    log.info("{}: the broker answers again", name);
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
            default -> {
                Health threads = living.judge(livingThreads(), endingThreads(), globalLives(), System.nanoTime());
                yield threads.ok()
                        ? Health.up("topology is " + state)
                        : Health.down("topology is " + state + ", but " + threads.detail() + because());
            }
        };
    }

    /** RUNNING means restored; without a task it is a standby, which is ready too while another instance has the tasks. */
    @Override
    public Health ready() {
        KafkaStreams.State state = streams.state();
        if (state != KafkaStreams.State.RUNNING) {
            return Health.down("topology is " + state + because());
        }
        return standby.judge(activeTasks(), System.nanoTime());
    }

    public int activeTasks() {
        return streams.metadataForLocalThreads().stream()
                .map(ThreadMetadata::activeTasks)
                .mapToInt(Set::size)
                .sum();
    }

    private int livingThreads() {
        return (int) streams.metadataForLocalThreads().stream()
                .filter(thread -> !DYING.contains(thread.threadState()))
                .count();
    }

    private int endingThreads() {
        return (int) streams.metadataForLocalThreads().stream()
                .filter(thread -> thread.threadState().equals(ENDING))
                .count();
    }

    private boolean globalLives() {
        Thread global = globalThread;
        return global == null || global.isAlive();
    }

    /** Only an instance without tasks has to ask. */
    private void lookForOthers() {
        try {
            if (activeTasks() == 0) {
                standby.looked(look.otherWithTasks());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.debug("{}: no look at the group: {}", name, e.toString());
        }
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
        closing = true;
        looks.shutdownNow();
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
