package io.watchfloor.alerts.vitals;

import io.watchfloor.alerts.decide.Vitals;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds where the topics of ingest and streams end. Streams writes a tick to its journal every half
 * minute, and ingest the health of every feed every hour, whatever the news: topics that stand still longer mean that
 * the service does. It asks on a thread of its own.
 */
public final class PipelineWatch implements Vitals, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PipelineWatch.class);
    private static final long EVERY_SECONDS = 15;

    private final Movement streams = new Movement("streams", Duration.ofMinutes(1));
    private final Movement ingest = new Movement("ingest", Duration.ofMinutes(10));
    private final ServiceContext context;
    private final Admin admin;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "alerts-pipeline-watch");
        daemon.setDaemon(true);
        return daemon;
    });

    private PipelineWatch(ServiceContext context) {
        this.context = context;
        this.clock = context.clock();
        this.admin = Clients.admin(context);
    }

    /** Starts to look. */
    public static PipelineWatch start(ServiceContext context) {
        PipelineWatch watch = new PipelineWatch(context);
        var unused = watch.thread.scheduleWithFixedDelay(watch::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        return watch;
    }

    @Override
    public List<Sign> signs(Instant now) {
        return Stream.of(streams.sign(now), ingest.sign(now))
                .flatMap(sign -> sign.stream())
                .toList();
    }

    private void look() {
        try {
            look(streams, List.of(context.topics().journal));
            look(ingest, List.of(context.topics().feedHealth, context.topics().headlines));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            // The broker is away or slow: nothing is learned of the services, and the topology says so itself.
            log.debug("the ends of the topics are not known: {}", e.toString());
        }
    }

    private void look(Movement service, List<Topic<?>> topics) throws ExecutionException, InterruptedException {
        List<String> existing = admin.listTopics().names().get().stream()
                .filter(name -> topics.stream().anyMatch(topic -> topic.name().equals(name)))
                .toList();
        Map<TopicPartition, OffsetSpec> latest = admin.describeTopics(existing).allTopicNames().get().values().stream()
                .flatMap(PipelineWatch::partitions)
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        long ends = admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
        service.seen(ends, clock.instant());
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        admin.close(Duration.ofSeconds(2));
    }
}
