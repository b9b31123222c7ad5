package io.watchfloor.console;

import io.watchfloor.board.view.Lag;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the broker every few seconds how far the streams service is behind its headlines and its journal. */
final class LagWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LagWatch.class);
    private static final long EVERY_SECONDS = 2;
    private static final long CALL_SECONDS = 5;

    private final Admin admin;
    private final String group;
    private final List<TopicPartition> partitions;
    private final Backlog backlog = new Backlog();
    private final List<StageBacklog> stages;
    private final InstantSource clock;
    private final ScheduledExecutorService thread;
    private volatile Lag lag = Lag.UNKNOWN;

    /** What waits in one topic, in desk time. */
    private record StageBacklog(String name, String topic, Backlog backlog) {
        Lag.Stage look(Instant now, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
            Map<TopicPartition, Long> here = new HashMap<>(ends);
            here.keySet().removeIf(partition -> !partition.topic().equals(topic));
            Lag lag = backlog.look(TimeUnit.MILLISECONDS.toNanos(now.toEpochMilli()), here, committed);
            return new Lag.Stage(name, lag.waiting(), lag.oldest().toSeconds());
        }
    }

    LagWatch(ServiceContext context) {
        this.admin = Clients.admin(context);
        this.clock = context.clock();
        this.stages = List.of(
                new StageBacklog("headlines to tags", context.topics().headlines.name(), new Backlog()),
                new StageBacklog(
                        "journal to incidents", context.topics().journal.name(), new Backlog()));
        this.group = context.applicationId("streams");
        this.partitions = Stream.<Topic<?>>of(context.topics().headlines, context.topics().journal)
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "console-lag");
            daemon.setDaemon(true);
            return daemon;
        });
        Future<?> unused = thread.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    Lag lag() {
        return lag;
    }

    private void look() {
        try {
            Map<TopicPartition, Long> ends = ends();
            Map<TopicPartition, Long> committed = committed();
            Lag whole = backlog.look(System.nanoTime(), ends, committed);
            Instant now = clock.instant();
            lag = new Lag(
                    true,
                    whole.waiting(),
                    whole.oldest(),
                    stages.stream()
                            .map(stage -> stage.look(now, ends, committed))
                            .toList());
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            lag = Lag.UNKNOWN;
            log.debug("the lag of {} is not known: {}", group, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get(CALL_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, found) -> ends.put(partition, found.offset()));
        return ends;
    }

    private Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(CALL_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, found) -> {
                    if (found != null) {
                        committed.put(partition, found.offset());
                    }
                });
        return committed;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        admin.close();
    }
}
