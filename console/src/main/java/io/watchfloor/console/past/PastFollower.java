package io.watchfloor.console.past;

import io.micrometer.core.instrument.Counter;
import io.watchfloor.board.view.Past;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.SignIn;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Headline;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads events, reports and headlines into the index, from where it was left, on a thread of its own: first what was missed, with
 * its progress told, then what comes. When it cannot go on, the board goes on without it and says so.
 */
public final class PastFollower implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PastFollower.class);
    /** As long as the topics keep events and reports. */
    private static final Duration KEPT = Duration.ofDays(400);

    /** As long as their topic keeps headlines. */
    private static final Duration HEADLINES_KEPT = Duration.ofDays(30);

    private static final Duration COMMITS = Duration.ofSeconds(15);
    private static final Duration FORGETS = Duration.ofHours(6);
    /** While the past is being read nobody is promised what is new. */
    private static final Duration REFRESHES = Duration.ofSeconds(2);

    private final ServiceContext context;
    private final Topics topics;
    private final PastIndex index;
    private final KafkaConsumer<String, byte[]> consumer;
    private final BiConsumer<TopicPartition, Event> onEvent;
    private final Counter unreadable;
    private final CountDownLatch reachedEnd = new CountDownLatch(1);
    private final Thread thread;
    private volatile String progress = "";
    private volatile boolean closing;
    private final Upkeep upkeep = new Upkeep(System.nanoTime());
    private boolean changed;
    private long committed;
    private long refreshed;
    private long forgot;

    /** An event as it stands on its topic. */
    public record Event(long offset, IncidentEvent event) {}

    /** @param onEvent is given each event that is read into the index */
    public PastFollower(ServiceContext context, PastIndex index, BiConsumer<TopicPartition, Event> onEvent) {
        this.unreadable = context.metrics().counter("watchfloor.console.unreadable");
        this.context = context;
        this.topics = context.topics();
        this.index = index;
        this.onEvent = onEvent;
        this.consumer = Clients.consumer(context);
        this.thread = new Thread(this::follow, "console-past");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Of what an index is made: changes when the topics are made anew, and with them every offset. */
    public static String topicIds(ServiceContext context) {
        Topics topics = context.topics();
        Map<String, String> ids = new TreeMap<>();
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.get(admin.describeTopics(
                                    of(topics).stream().map(Topic::name).toList())
                            .allTopicNames())
                    .forEach((name, found) -> ids.put(name, found.topicId().toString()));
        }
        return String.join(" ", ids.values());
    }

    /** What the index is made of. */
    public static List<Topic<?>> of(Topics topics) {
        return List.of(topics.incidentEvents, topics.incidentReports, topics.headlines);
    }

    /** What there is of it at the end of the topics now. */
    public static Map<TopicPartition, Long> ends(ServiceContext context) {
        try (KafkaConsumer<String, byte[]> consumer = Clients.consumer(context)) {
            return consumer.endOffsets(partitions(consumer, context.topics()));
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, Topics topics) {
        return of(topics).stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
    }

    /** True once all that was there at the start is in the index; waits at most so long. */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        return reachedEnd.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** See {@link Past#progress}. */
    public String progress() {
        return progress;
    }

    private void follow() {
        try (consumer) {
            List<TopicPartition> partitions = partitions(consumer, topics);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            Map<TopicPartition, Long> left = index.positions();
            begins.forEach((partition, first) ->
                    consumer.seek(partition, Math.max(first, left.getOrDefault(partition, first))));
            tell(begins, ends, null);
            committed = refreshed = System.nanoTime();
            readOn(begins, ends);
            index.commit(positions(), reachedEnd.getCount() == 0);
        } catch (IOException | RuntimeException e) {
            if (!closing) {
                progress = "The past is not kept up: " + e.getMessage();
                log.error("the index of the past is not kept up: {}; restart the console", e.toString(), e);
            }
        }
    }

    private void readOn(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) throws IOException {
        try {
            while (!closing) {
                step(poll(), begins, ends);
            }
        } catch (WakeupException e) {
            log.debug("{} stops", thread.getName());
        }
    }

    private ConsumerRecords<String, byte[]> poll() {
        try {
            return consumer.poll(Duration.ofMillis(200));
        } catch (KafkaException e) {
            SignIn.waitToReturn(thread.getName(), e);
            return ConsumerRecords.empty();
        }
    }

    private void step(
            ConsumerRecords<String, byte[]> records, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends)
            throws IOException {
        for (ConsumerRecord<String, byte[]> record : records) {
            take(record);
        }
        changed |= !records.isEmpty();
        boolean ended = reachedEnd.getCount() == 0;
        if (!ended
                && positions().entrySet().stream()
                        .allMatch(at -> at.getValue() >= ends.getOrDefault(at.getKey(), 0L))) {
            index.commit(positions(), true);
            index.refresh();
            progress = "";
            reachedEnd.countDown();
            return;
        }
        if (!ended) {
            tell(begins, ends, records);
        }
        if (ended ? upkeep.refreshes(records.count(), System.nanoTime()) : due(refreshed, REFRESHES)) {
            refreshed = System.nanoTime();
            index.refresh();
        }
        int most = ended ? upkeep.frames(records.count(), System.nanoTime()) : 0;
        for (int made = 0; made < most && index.makeFrame(context.clock().instant()); made++) {
            changed = true;
        }
        if (changed && due(committed, COMMITS)) {
            committed = System.nanoTime();
            changed = false;
            forget();
            index.commit(positions(), ended);
        }
    }

    private static boolean due(long last, Duration every) {
        return System.nanoTime() - last > every.toNanos();
    }

    private void forget() throws IOException {
        if (forgot == 0 || due(forgot, FORGETS)) {
            forgot = System.nanoTime();
            index.forget(context.clock().instant().minus(KEPT));
            index.forgetHeadlines(context.clock().instant().minus(HEADLINES_KEPT));
        }
    }

    private Map<TopicPartition, Long> positions() {
        Map<TopicPartition, Long> positions = new HashMap<>();
        consumer.assignment().forEach(partition -> positions.put(partition, consumer.position(partition)));
        return positions;
    }

    private void take(ConsumerRecord<String, byte[]> record) throws IOException {
        try {
            if (record.topic().equals(topics.incidentReports.name())) {
                if (record.value() == null) {
                    index.removeReport(record.key());
                } else {
                    index.put(record.key(), Json.read(record.value(), IncidentReport.class));
                }
            } else if (record.topic().equals(topics.headlines.name())) {
                if (record.value() != null) {
                    index.put(Json.read(record.value(), Headline.class));
                }
            } else if (record.value() != null) {
                IncidentEvent event = Json.read(record.value(), IncidentEvent.class);
                index.add(event);
                onEvent.accept(
                        new TopicPartition(record.topic(), record.partition()), new Event(record.offset(), event));
            }
        } catch (InvalidJsonException e) {
            unreadable.increment();
            log.warn(
                    "{}/{}/{} cannot be read and is not in the past: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
    }

    private void tell(
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends,
            @Nullable ConsumerRecords<String, byte[]> records) {
        long all = 0;
        long read = 0;
        for (Map.Entry<TopicPartition, Long> at : positions().entrySet()) {
            long first = begins.getOrDefault(at.getKey(), 0L);
            all += ends.getOrDefault(at.getKey(), 0L) - first;
            read += Math.min(at.getValue(), ends.getOrDefault(at.getKey(), 0L)) - first;
        }
        String upTo = "";
        if (records != null && !records.isEmpty()) {
            Instant reached = Instant.ofEpochMilli(records.iterator().next().timestamp());
            upTo = ", at " + reached.atZone(ZoneOffset.UTC).toLocalDate();
        }
        progress = "The past is being read: " + (all == 0 ? 100 : 100 * read / all) + " %" + upTo
                + ". Closed incidents and earlier events may be missing.";
    }

    @Override
    public void close() {
        closing = true;
        if (thread.isAlive()) {
            consumer.wakeup();
        }
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
