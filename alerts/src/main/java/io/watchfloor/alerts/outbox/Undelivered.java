package io.watchfloor.alerts.outbox;

import io.watchfloor.alerts.message.Message;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import io.watchfloor.model.Json;
import io.watchfloor.model.Notification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What was given up and waits for a person: {@code undelivered list | redrive | discard}. A person's word is a record on
 * the deliveries topic like any attempt; the service that sends reads it there.
 */
public final class Undelivered {
    private Undelivered() {}

    /**
     * A notification that was given up.
     *
     * @param summary what it would have said
     * @param last the attempt after which it was given up
     */
    public record Item(String summary, Delivery last) {}

    /** All that is undelivered now, in the order of decision. */
    public static List<Item> list(ServiceContext context) {
        Map<String, Notification> notifications = new LinkedHashMap<>();
        Map<String, Delivery> last = new LinkedHashMap<>();
        TopicFollower.readAll(
                context,
                new TopicValues("is left out")
                        .records(
                                context.topics().notifications,
                                (record, notification) -> notifications.put(record.key(), notification))
                        .records(
                                context.topics().deliveries,
                                (record, delivery) -> last.merge(record.key(), delivery, Deliveries::later)));
        return notifications.entrySet().stream()
                .filter(one -> isUndelivered(last.get(one.getKey())))
                .map(one ->
                        new Item(Message.of(one.getValue()).summary(), Objects.requireNonNull(last.get(one.getKey()))))
                .toList();
    }

    private static boolean isUndelivered(@Nullable Delivery last) {
        return last != null && last.outcome() == DeliveryOutcome.UNDELIVERED;
    }

    /** Has these tried again, under their old keys. */
    public static void redrive(ServiceContext context, List<Item> items, Instant now) {
        say(context, items, DeliveryOutcome.REDRIVEN, now);
    }

    /** Gives these up for good. */
    public static void discard(ServiceContext context, List<Item> items, Instant now) {
        say(context, items, DeliveryOutcome.DISCARDED, now);
    }

    private static void say(ServiceContext context, List<Item> items, DeliveryOutcome outcome, Instant now) {
        String topic = context.topics().deliveries.name();
        Clients.publish(
                context,
                items.stream()
                        .map(Item::last)
                        .map(last -> last.said(outcome, null, now, null))
                        .map(said -> new ProducerRecord<>(topic, said.notification(), Json.write(said)))
                        .toList());
    }
}
