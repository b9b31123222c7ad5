package io.watchfloor.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics from their beginning and then follows them, without a group, on one thread of its own. Every reader sees
 * everything; the callback must not throw and gets records of one partition in order.
 */
public final class TopicFollower implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TopicFollower.class);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<ConsumerRecord<String, byte[]>> onRecord;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Queue<CountDownLatch> asked = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closing;

    private TopicFollower(
            String name, KafkaConsumer<String, byte[]> consumer, Consumer<ConsumerRecord<String, byte[]>> onRecord) {
        this.consumer = consumer;
        this.onRecord = onRecord;
        this.thread = new Thread(this::follow, name);
        asked.add(caughtUp);
        thread.setDaemon(true);
    }

    /** Starts to follow, once a broker says which partitions there are; the topics must exist. */
    public static TopicFollower start(
            String name,
            ServiceContext context,
            List<Topic<?>> topics,
            Consumer<ConsumerRecord<String, byte[]>> onRecord) {
        return start(name, context, topics, Map.of(), onRecord);
    }

    /**
     * Starts to follow, some partitions not from their beginning.
     *
     * @param from where to begin; what the broker no longer keeps is passed over
     */
    public static TopicFollower start(
            String name,
            ServiceContext context,
            List<Topic<?>> topics,
            Map<TopicPartition, Long> from,
            Consumer<ConsumerRecord<String, byte[]>> onRecord) {
        KafkaConsumer<String, byte[]> consumer = Clients.consumer(context);
        try {
            List<TopicPartition> partitions = partitionsHoweverLong(name, consumer, topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            from.forEach(consumer::seek);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
        TopicFollower follower = new TopicFollower(name, consumer, onRecord);
        follower.thread.start();
        return follower;
    }

    /** Starts to follow what is read of these values; see {@link TopicValues} for what becomes of bad records. */
    public static TopicFollower start(String name, ServiceContext context, TopicValues values) {
        return start(name, context, values.topics(), values);
    }

    /** Reads the values that are committed now, once; says at the end how many records could not be read. */
    public static void readAll(ServiceContext context, TopicValues values) {
        readAll(context, values.topics(), values);
        if (values.unreadable() > 0) {
            log.warn("{} of the records that were read are not valid, see above", values.unreadable());
        }
    }

    /** The newest value of each key of a topic that is committed now. */
    public static <V> SortedMap<String, V> latest(ServiceContext context, Topic<V> topic) {
        SortedMap<String, V> latest = new TreeMap<>();
        readAll(context, new TopicValues("is left out").latest(topic, latest));
        return latest;
    }

    /** Reads what is committed now, once, and returns. */
    public static void readAll(
            ServiceContext context, List<Topic<?>> topics, Consumer<ConsumerRecord<String, byte[]>> onRecord) {
        try (KafkaConsumer<String, byte[]> consumer = Clients.reader(context)) {
            List<TopicPartition> partitions = partitions(consumer, topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (behind(consumer, ends)) {
                consumer.poll(Duration.ofMillis(100)).forEach(onRecord);
            }
        }
    }

    /**
     * Reads what is committed now in some partitions, of each from the first record of that time or later on.
     *
     * @param since by the timestamps of the records, which are desk time
     */
    public static void readSince(
            ServiceContext context, List<TopicPartition> partitions, Instant since, TopicValues values) {
        try (KafkaConsumer<String, byte[]> consumer = Clients.reader(context)) {
            long from = Math.max(0, since.toEpochMilli());
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, OffsetAndTimestamp> firsts = consumer.offsetsForTimes(
                    partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> from)));
            firsts.values().removeIf(Objects::isNull);
            ends.keySet().retainAll(firsts.keySet());
            consumer.assign(firsts.keySet());
            firsts.forEach((partition, first) -> consumer.seek(partition, first.offset()));
            while (behind(consumer, ends)) {
                consumer.poll(Duration.ofMillis(100)).forEach(values);
            }
        }
    }

    /** The partitions of a topic. */
    public static List<TopicPartition> partitions(ServiceContext context, Topic<?> topic) {
        try (KafkaConsumer<String, byte[]> consumer = Clients.reader(context)) {
            return partitions(consumer, List.of(topic));
        }
    }

    /** True once everything that was there at the start has been read; waits at most so long. */
    public boolean awaitCaughtUp(Duration atMost) throws InterruptedException {
        return caughtUp.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** True once everything that is committed at the time of this call has been read; waits at most so long. */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        asked.add(reached);
        consumer.wakeup();
        try {
            return reached.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            asked.remove(reached);
        }
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    private void follow() {
        try (consumer) {
            while (!closing) {
                round();
            }
            log.debug("{} stopped", thread.getName());
        } catch (RuntimeException e) {
            log.error("{} stopped reading: {}; restart the service", thread.getName(), e.toString(), e);
        }
    }

    private void round() {
        try {
            consumer.poll(Duration.ofMillis(200)).forEach(onRecord);
            readToTheEnd();
        } catch (WakeupException | TimeoutException e) {
            log.trace("{} begins a new round: {}", thread.getName(), e.toString());
        } catch (KafkaException e) {
            SignIn.waitToReturn(thread.getName(), e);
        }
    }

    /** For whoever asked so far; who asks meanwhile is answered in the next round. */
    private void readToTheEnd() {
        List<CountDownLatch> askers = List.copyOf(asked);
        if (askers.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (behind(consumer, ends)) {
            consumer.poll(Duration.ofMillis(200)).forEach(onRecord);
        }
        asked.removeAll(askers);
        askers.forEach(CountDownLatch::countDown);
    }

    private static boolean behind(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private static List<TopicPartition> partitionsHoweverLong(
            String name, KafkaConsumer<String, byte[]> consumer, List<Topic<?>> topics) {
        while (true) {
            try {
                return partitions(consumer, topics);
            } catch (TimeoutException e) {
                log.warn("{} waits for the broker: {}", name, e.getMessage());
            }
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, List<Topic<?>> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map((PartitionInfo partition) -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
