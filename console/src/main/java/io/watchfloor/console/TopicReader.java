package io.watchfloor.console;

import io.micrometer.core.instrument.Counter;
import io.watchfloor.board.tuning.Tuning;
import io.watchfloor.board.view.BoardView;
import io.watchfloor.board.view.Moment;
import io.watchfloor.console.acts.AnswerBook;
import io.watchfloor.console.web.Updates;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.HandoverNote;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import io.watchfloor.model.Silence;
import io.watchfloor.model.TaggedHeadline;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies each record of each topic to the view. A record that cannot be read is counted, logged with its place and
 * shown as trouble on the board; it stays where it is in its topic, so it needs no dead letter.
 */
final class TopicReader implements Consumer<ConsumerRecord<String, byte[]>> {
    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);

    private final BoardView view;
    private final AnswerBook answers;
    private final Tuning tuning;
    private final Updates updates;
    private final Counter unreadable;
    private final Map<String, Consumer<ConsumerRecord<String, byte[]>>> byTopic;
    private volatile boolean pushing;

    TopicReader(Topics topics, BoardView view, AnswerBook answers, Tuning tuning, Updates updates, Counter unreadable) {
        this.view = view;
        this.answers = answers;
        this.tuning = tuning;
        this.updates = updates;
        this.unreadable = unreadable;
        this.byTopic = Map.of(
                topics.incidents.name(), this::incident,
                topics.incidentEvents.name(), this::event,
                topics.incidentReports.name(), this::report,
                topics.feedHealth.name(), this::feedHealth,
                topics.silences.name(), this::silence,
                topics.deadLetters.name(), this::deadLetter,
                topics.deliveries.name(), this::delivery,
                topics.handovers.name(), this::note,
                topics.decisionBook.name(), this::decisionBook);
    }

    /** What the desk reads. */
    static List<Topic<?>> topics(Topics topics) {
        return List.of(
                topics.incidents,
                topics.incidentEvents,
                topics.incidentReports,
                topics.feedHealth,
                topics.silences,
                topics.deadLetters,
                topics.deliveries,
                topics.handovers,
                topics.decisionBook);
    }

    /** From here on changes go to browsers one by one; until then there was too much of it, and nobody to see it. */
    void startPushing() {
        pushing = true;
        updates.reset();
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        try {
            byTopic.getOrDefault(record.topic(), unknown -> {}).accept(record);
        } catch (InvalidJsonException e) {
            unreadable.increment();
            view.countUnreadable();
            log.warn(
                    "{}/{}/{} cannot be read and is not on the board: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
    }

    private void incident(ConsumerRecord<String, byte[]> record) {
        Incident incident = value(record, Incident.class);
        // A tombstone says only that it left the store of streams: its last event is its header.
        if (incident != null) {
            view.apply(incident);
            if (pushing) {
                updates.changed(record.key());
            }
        }
    }

    private void event(ConsumerRecord<String, byte[]> record) {
        IncidentEvent event = value(record, IncidentEvent.class);
        if (event != null) {
            view.apply(event);
            answers.heard(event);
            tuning.apply(event);
            if (pushing && !event.incident().shadow()) {
                updates.happened(Moment.of(event));
            }
        }
    }

    private void report(ConsumerRecord<String, byte[]> record) {
        view.apply(record.key(), value(record, IncidentReport.class));
    }

    private void feedHealth(ConsumerRecord<String, byte[]> record) {
        FeedHealth health = value(record, FeedHealth.class);
        if (health == null) {
            view.removeFeed(record.key());
        } else {
            view.apply(health);
        }
    }

    private void silence(ConsumerRecord<String, byte[]> record) {
        Silence silence = value(record, Silence.class);
        if (silence == null) {
            view.removeSilence(record.key());
        } else {
            view.apply(silence);
        }
    }

    private void deadLetter(ConsumerRecord<String, byte[]> record) {
        DeadLetter letter = value(record, DeadLetter.class);
        if (letter != null) {
            view.apply(letter);
        }
    }

    private void delivery(ConsumerRecord<String, byte[]> record) {
        Delivery delivery = value(record, Delivery.class);
        if (delivery != null) {
            view.apply(delivery);
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        HandoverNote note = value(record, HandoverNote.class);
        if (note != null) {
            view.apply(note);
        }
    }

    private void decisionBook(ConsumerRecord<String, byte[]> record) {
        DecisionBook book = value(record, DecisionBook.class);
        if (book != null) {
            view.apply(book);
            tuning.apply(book);
        }
    }

    /** What was tagged is read beside the board, which does not wait for it. */
    void tagged(ConsumerRecord<String, byte[]> record) {
        try {
            TaggedHeadline tagged = value(record, TaggedHeadline.class);
            if (tagged != null) {
                tuning.apply(tagged);
            }
        } catch (InvalidJsonException e) {
            unreadable.increment();
            log.warn(
                    "{}/{}/{} cannot be read and is on no page of rules: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
    }

    private static <V> @Nullable V value(ConsumerRecord<String, byte[]> record, Class<V> type) {
        byte[] bytes = record.value();
        return bytes == null ? null : Json.read(bytes, type);
    }
}
