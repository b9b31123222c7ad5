package io.watchfloor.kafka;

import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which topics a reader reads, and what it does with each value. A record that cannot be read is logged with its place,
 * counted and passed over: it stays where it is, so it needs no dead letter.
 */
public final class TopicValues implements Consumer<ConsumerRecord<String, byte[]>> {
    private static final Logger log = LoggerFactory.getLogger(TopicValues.class);

    private final String consequence;
    private final Runnable onUnreadable;
    private final List<Topic<?>> topics = new ArrayList<>();
    private final Map<String, Consumer<ConsumerRecord<String, byte[]>>> byTopic = new HashMap<>();
    private final AtomicLong unreadable = new AtomicLong();

    /** @param consequence what becomes of a record that cannot be read, in words: "is left out" */
    public TopicValues(String consequence) {
        this(consequence, () -> {});
    }

    /** @param onUnreadable is run for each record that cannot be read */
    public TopicValues(String consequence, Runnable onUnreadable) {
        this.consequence = consequence;
        this.onUnreadable = onUnreadable;
    }

    /** Values of a topic, removed ones passed over. */
    public <V> TopicValues each(Topic<V> topic, Consumer<V> taken) {
        return records(topic, (record, value) -> taken.accept(value));
    }

    /** Values of a topic with the records that they stand in, removed ones passed over. */
    public <V> TopicValues records(Topic<V> topic, BiConsumer<ConsumerRecord<String, byte[]>, V> taken) {
        return add(topic, record -> {
            if (record.value() != null) {
                taken.accept(record, Json.read(record.value(), topic.type()));
            }
        });
    }

    /** Values of a topic by their keys; absent when a value is removed. */
    public <V> TopicValues changes(Topic<V> topic, BiConsumer<String, @Nullable V> taken) {
        return add(
                topic,
                record -> taken.accept(
                        record.key(), record.value() == null ? null : Json.read(record.value(), topic.type())));
    }

    /** Keeps the newest value of each key of a topic. */
    public <V> TopicValues latest(Topic<V> topic, Map<String, V> kept) {
        return changes(topic, (key, value) -> {
            if (value == null) {
                kept.remove(key);
            } else {
                kept.put(key, value);
            }
        });
    }

    private TopicValues add(Topic<?> topic, Consumer<ConsumerRecord<String, byte[]>> taken) {
        if (byTopic.put(topic.name(), taken) != null) {
            throw new IllegalArgumentException(topic + " is read already");
        }
        topics.add(topic);
        return this;
    }

    /** What is read, in the order in which it was named. */
    public List<Topic<?>> topics() {
        return List.copyOf(topics);
    }

    /** How many records could not be read so far. */
    public long unreadable() {
        return unreadable.get();
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        Consumer<ConsumerRecord<String, byte[]>> taken = byTopic.get(record.topic());
        if (taken == null) {
            return;
        }
        try {
            taken.accept(record);
        } catch (InvalidJsonException e) {
            unreadable.incrementAndGet();
            onUnreadable.run();
            log.warn(
                    "{}/{}/{} cannot be read and {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    consequence,
                    e.getMessage());
        }
    }
}
