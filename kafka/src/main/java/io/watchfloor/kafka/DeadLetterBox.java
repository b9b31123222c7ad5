package io.watchfloor.kafka;

import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The dead letters on their topic, and the records that they are about: {@code dead-letters list | redrive}. */
public final class DeadLetterBox {
    private static final Pattern ORIGIN = Pattern.compile("([^/\\s]+)/(\\d+)/(\\d+)");
    private static final Duration LOOK = Duration.ofSeconds(2);

    private DeadLetterBox() {}

    /** Those that are wanted and not settled, one for each origin, the newest last. */
    public static List<DeadLetter> list(ServiceContext context, Predicate<DeadLetter> wanted) {
        Map<String, DeadLetter> letters = new LinkedHashMap<>();
        TopicFollower.readAll(context, new TopicValues("is left out").each(context.topics().deadLetters, letter -> {
                    letters.remove(letter.origin());
                    if (letter.settled() == null && wanted.test(letter)) {
                        letters.put(letter.origin(), letter);
                    }
                }));
        return List.copyOf(letters.values());
    }

    /**
     * A record that can be put on its topic once more, or why it cannot.
     *
     * @param hindrance absent when it can
     */
    public record Redrive(String origin, @Nullable ProducerRecord<String, byte[]> record, @Nullable String hindrance) {
        public boolean possible() {
            return hindrance == null;
        }

        /** One line for a person. */
        @Override
        public String toString() {
            return origin
                    + (hindrance == null ? "  goes to the end of its topic" : "  cannot be redriven: " + hindrance);
        }
    }

    /** What can be done about each letter, in their order. */
    public static List<Redrive> redrives(ServiceContext context, List<DeadLetter> letters) {
        List<Redrive> redrives = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = Clients.consumer(context);
                Admin admin = Clients.admin(context)) {
            Set<String> topics = TopicAdmin.names(admin);
            letters.forEach(letter -> redrives.add(redrive(letter.origin(), topics, consumer)));
        }
        return redrives;
    }

    private static Redrive redrive(String origin, Set<String> topics, KafkaConsumer<String, byte[]> consumer) {
        Matcher form = ORIGIN.matcher(origin);
        if (!form.matches() || !topics.contains(form.group(1))) {
            return new Redrive(origin, null, "it came from no topic; what was wrong is read again from its source");
        }
        TopicPartition partition = new TopicPartition(form.group(1), Integer.parseInt(form.group(2)));
        long offset = Long.parseLong(form.group(3));
        return read(partition, offset, consumer)
                .map(found -> new Redrive(
                        origin,
                        new ProducerRecord<>(found.topic(), null, found.key(), found.value(), found.headers()),
                        null))
                .orElseGet(() -> new Redrive(origin, null, "its topic no longer holds it"));
    }

    private static Optional<ConsumerRecord<String, byte[]>> read(
            TopicPartition partition, long offset, KafkaConsumer<String, byte[]> consumer) {
        consumer.assign(List.of(partition));
        long first = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        if (offset < first || offset >= end) {
            return Optional.empty();
        }
        consumer.seek(partition, offset);
        return consumer.poll(LOOK).records(partition).stream()
                .filter(found -> found.offset() == offset)
                .findFirst();
    }

    /** Puts the record on its topic once more; of one that cannot be, nothing is done. */
    public static void send(ServiceContext context, Redrive redrive) {
        if (redrive.record() != null) {
            Clients.publish(context, List.of(redrive.record()));
        }
    }

    /** Writes down what a person did about a letter, so that it waits no longer. */
    public static void settle(ServiceContext context, DeadLetter settled) {
        String topic = context.topics().deadLetters.name();
        Clients.publish(context, List.of(new ProducerRecord<>(topic, settled.origin(), Json.write(settled))));
    }
}
