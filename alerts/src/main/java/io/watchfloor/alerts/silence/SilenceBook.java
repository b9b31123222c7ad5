package io.watchfloor.alerts.silence;

import io.watchfloor.files.labels.Silences;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Json;
import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The silences on their topic: what there is, what one would hide or hid, a new one, and the end of one. */
public final class SilenceBook {
    private SilenceBook() {}

    /**
     * A silence and what it has hidden so far.
     *
     * @param state pending, active or expired
     */
    public record Entry(Silence silence, String state, int hidden) {}

    /** All silences, those that end last first; what was taken back is not among them. */
    public static List<Entry> list(ServiceContext context, Instant now) {
        List<Silence> silences = new ArrayList<>(read(context).values());
        silences.sort((one, other) -> other.ends().compareTo(one.ends()));
        List<IncidentEvent> events = silences.isEmpty() ? List.of() : events(context);
        return silences.stream()
                .map(silence -> new Entry(
                        silence,
                        state(silence, now),
                        Silences.hidden(silence, events).size()))
                .toList();
    }

    /** A silence by its id. */
    public static Optional<Silence> find(ServiceContext context, String id) {
        return Optional.ofNullable(read(context).get(id));
    }

    /** The events that a silence hid. */
    public static List<IncidentEvent> hidden(ServiceContext context, Silence silence) {
        return Silences.hidden(silence, events(context));
    }

    /** The events that a silence would have hidden, had it been in force for so long until now. */
    public static List<IncidentEvent> preview(ServiceContext context, Silence silence, Duration past, Instant now) {
        Silence then = new Silence(
                silence.id(),
                silence.matchers(),
                silence.owner(),
                silence.reason(),
                now.minus(past),
                now,
                silence.more());
        return hidden(context, then);
    }

    /** Puts a silence without faults in force. */
    public static void add(ServiceContext context, Silence silence) {
        publish(context, silence.id(), silence);
    }

    /** Ends an active silence now, so that what it hid can still be listed; one that has not begun is taken back. */
    public static void expire(ServiceContext context, Silence silence, Instant now) {
        boolean begun = silence.starts().isBefore(now);
        publish(
                context,
                silence.id(),
                begun
                        ? new Silence(
                                silence.id(),
                                silence.matchers(),
                                silence.owner(),
                                silence.reason(),
                                silence.starts(),
                                now,
                                silence.more())
                        : null);
    }

    static String state(Silence silence, Instant now) {
        if (now.isBefore(silence.starts())) {
            return "pending";
        }
        return now.isBefore(silence.ends()) ? "active" : "expired";
    }

    private static SortedMap<String, Silence> read(ServiceContext context) {
        SortedMap<String, Silence> silences = TopicFollower.latest(context, context.topics().silences);
        silences.values().removeIf(silence -> !Silences.faults(silence).isEmpty());
        return silences;
    }

    /** Events that would have been sent. */
    private static List<IncidentEvent> events(ServiceContext context) {
        List<IncidentEvent> events = new ArrayList<>();
        TopicFollower.readAll(context, new TopicValues("is left out").each(context.topics().incidentEvents, event -> {
                    if (event.tells()) {
                        events.add(event);
                    }
                }));
        events.sort((one, other) -> one.knownAt().compareTo(other.knownAt()));
        return events;
    }

    private static void publish(ServiceContext context, String id, @Nullable Silence silence) {
        byte[] value = silence == null ? null : Json.write(silence);
        Clients.publish(
                context, List.of(new ProducerRecord<>(context.topics().silences.name(), id, value)));
    }
}
