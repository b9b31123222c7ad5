package io.watchfloor.kafka;

import io.watchfloor.model.Headline;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import io.watchfloor.model.Past;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * Headlines that stand on their topic now, from a fetch time on, merged over the partitions by fetch time. A partition
 * that is far ahead is paused, so that memory does not grow with the history.
 */
public final class TopicPast implements Past {
    private static final int AHEAD = 5_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<String> unreadable;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final Map<TopicPartition, Deque<Headline>> ahead = new HashMap<>();
    private final Set<TopicPartition> paused = new HashSet<>();
    private final long all;

    /** Opens the topic; records that are no headline are told to {@code unreadable} and left out. */
    public TopicPast(ServiceContext context, Instant since, Consumer<String> unreadable) {
        this.unreadable = unreadable;
        this.consumer = Clients.reader(context);
        List<TopicPartition> partitions = consumer
                .partitionsFor(context.topics().headlines.name())
                .stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        ends.putAll(consumer.endOffsets(partitions));
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), p -> since.toEpochMilli())));
        long count = 0;
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp start = starts.get(partition);
            long from = start == null ? ends.getOrDefault(partition, 0L) : start.offset();
            consumer.seek(partition, from);
            count += ends.getOrDefault(partition, 0L) - from;
            ahead.put(partition, new ArrayDeque<>());
        }
        this.all = count;
    }

    @Override
    public boolean hasNext() {
        fill();
        return ahead.values().stream().anyMatch(queue -> !queue.isEmpty());
    }

    @Override
    public Headline next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ahead.values().stream()
                .filter(queue -> !queue.isEmpty())
                .min(Comparator.comparing(
                                (Deque<Headline> queue) -> queue.getFirst().fetched())
                        .thenComparing(queue -> queue.getFirst().id()))
                .orElseThrow()
                .removeFirst();
    }

    /** Reads until every partition that is not at its end has a headline to compare. */
    private void fill() {
        while (ahead.entrySet().stream().anyMatch(entry -> entry.getValue().isEmpty() && !atEnd(entry.getKey()))) {
            Collection<TopicPartition> full = ahead.entrySet().stream()
                    .filter(entry -> entry.getValue().size() > AHEAD)
                    .map(Map.Entry::getKey)
                    .toList();
            consumer.resume(paused);
            paused.clear();
            paused.addAll(full);
            consumer.pause(full);
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L)) {
                    read(record, ahead.computeIfAbsent(partition, p -> new ArrayDeque<>()));
                }
            }
        }
    }

    private boolean atEnd(TopicPartition partition) {
        return consumer.position(partition) >= ends.getOrDefault(partition, 0L);
    }

    private void read(ConsumerRecord<String, byte[]> record, Deque<Headline> queue) {
        try {
            queue.add(Json.read(record.value(), Headline.class));
        } catch (InvalidJsonException e) {
            unreadable.accept(
                    record.topic() + "-" + record.partition() + "@" + record.offset() + ": " + e.getMessage());
        }
    }

    @Override
    public double done() {
        long left = ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
        return all == 0 ? 1 : 1 - (double) left / all;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
