package io.watchfloor.console;

import io.micrometer.core.instrument.Counter;
import io.watchfloor.board.grants.GrantBook;
import io.watchfloor.board.tuning.Tuning;
import io.watchfloor.board.view.BoardView;
import io.watchfloor.board.view.Moment;
import io.watchfloor.board.view.ReceiverBook;
import io.watchfloor.console.acts.AnswerBook;
import io.watchfloor.console.web.Updates;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.beat.LogicInForce;
import io.watchfloor.model.Beat;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Seen;
import io.watchfloor.model.Silence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the desk reads, and what it makes of it. A record that cannot be read is shown as trouble on the board. */
final class BoardTopics {
    private final Topics topics;
    private final BoardView view;
    private final Beside beside;
    private final AnswerBook answers;
    private final Tuning tuning;
    private final Updates updates;
    private final Counter unreadable;
    private final LogicInForce logic = new LogicInForce();
    private volatile boolean pushing;

    /** What is folded from topics beside the board. */
    record Beside(GrantBook grants, ReceiverBook receivers) {}

    BoardTopics(
            Topics topics,
            BoardView view,
            Beside beside,
            AnswerBook answers,
            Tuning tuning,
            Updates updates,
            Counter unreadable) {
        this.topics = topics;
        this.view = view;
        this.beside = beside;
        this.answers = answers;
        this.tuning = tuning;
        this.updates = updates;
        this.unreadable = unreadable;
    }

    /** What the board is folded from. */
    TopicValues board() {
        return new TopicValues("is not on the board", () -> {
                    unreadable.increment();
                    view.countUnreadable();
                })
                // A tombstone says only that it left the store of streams: its last event is its header.
                .each(topics.incidents, this::incident)
                .each(topics.incidentEvents, this::event)
                .changes(topics.incidentReports, view::apply)
                .changes(topics.feeds, view.feedList()::list)
                .changes(topics.feedHealth, this::feedHealth)
                .changes(topics.silences, this::silence)
                .each(topics.deadLetters, view::apply)
                .each(topics.deliveries, this::delivery)
                .each(topics.handovers, view::apply)
                .each(topics.seen, this::seen)
                .changes(topics.words, tuning.queue()::apply)
                .changes(topics.grants, beside.grants()::apply)
                .records(topics.clock, (record, beat) -> beat(beat, Instant.ofEpochMilli(record.timestamp())))
                .each(topics.decisionBook, this::decisionBook);
    }

    /** What every instance of streams knows. */
    LogicInForce logic() {
        return logic;
    }

    /** What was tagged is read beside the board, which does not wait for it. */
    TopicValues tagged() {
        return new TopicValues("is on no page of rules", unreadable::increment)
                .each(topics.taggedHeadlines, tuning::apply);
    }

    /** From here on changes go to browsers one by one; until then there was too much of it, and nobody to see it. */
    void startPushing() {
        pushing = true;
        updates.reset();
    }

    private void incident(Incident incident) {
        view.apply(incident);
        if (pushing) {
            updates.changed(incident.id());
        }
    }

    private void event(IncidentEvent event) {
        view.apply(event);
        answers.heard(event);
        tuning.apply(event);
        if (pushing && !event.incident().booked().shadow()) {
            updates.happened(Moment.of(event.calls() ? tuning.rightToCall().told(event) : event));
        }
    }

    private void feedHealth(String feed, @Nullable FeedHealth health) {
        if (health == null) {
            view.feedList().removeHealth(feed);
        } else {
            view.apply(health);
        }
    }

    private void beat(Beat beat, Instant appended) {
        logic.seen(beat, appended);
        if (beat.service().equals("ingest")) {
            view.feedList().heard(appended);
        }
    }

    private void silence(String id, @Nullable Silence silence) {
        if (silence == null) {
            view.removeSilence(id);
        } else {
            view.apply(silence);
        }
    }

    private void seen(Seen seen) {
        view.seen().apply(seen);
        if (pushing) {
            updates.seen(seen);
        }
    }

    private void delivery(Delivery delivery) {
        view.apply(delivery);
        beside.receivers().apply(delivery);
        String incident = Delivery.incident(delivery.notification());
        if (pushing && !incident.isEmpty()) {
            updates.called(incident);
        }
    }

    private void decisionBook(DecisionBook book) {
        view.apply(book);
        tuning.apply(book);
    }
}
