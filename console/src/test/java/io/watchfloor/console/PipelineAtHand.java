package io.watchfloor.console;

import io.watchfloor.board.grants.GrantBook;
import io.watchfloor.board.view.BoardView;
import io.watchfloor.board.view.Moment;
import io.watchfloor.console.acts.AnswerBook;
import io.watchfloor.console.acts.Redriving;
import io.watchfloor.console.acts.Writer;
import io.watchfloor.console.web.Updates;
import io.watchfloor.kafka.DeadLetterBox.Redrive;
import io.watchfloor.kafka.Topic;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Change;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Grant;
import io.watchfloor.model.HandoverNote;
import io.watchfloor.model.HeadlineWord;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Seen;
import io.watchfloor.model.Silence;
import io.watchfloor.testkit.EventVariant;
import io.watchfloor.testkit.Samples;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Answers acts at once, in the way of the real pipeline but without its journal: a stale version loses, and so does who
 * takes what another owns. It can also be deaf or broken.
 */
public final class PipelineAtHand implements Writer, Redriving {
    /** All but what was looked at. */
    public final List<Object> written = new ArrayList<>();

    public final List<Seen> seen = new CopyOnWriteArrayList<>();
    public final List<Redrive> redriven = new ArrayList<>();
    /** Hears what is said of headlines. */
    public volatile Consumer<HeadlineWord> words = word -> {};

    public volatile boolean deaf;
    public volatile boolean broken;

    private final BoardView view;
    private final GrantBook grants;
    private final AnswerBook answers;
    private final Updates updates;
    private final InstantSource clock;

    PipelineAtHand(BoardView view, GrantBook grants, AnswerBook answers, Updates updates, InstantSource clock) {
        this.view = view;
        this.grants = grants;
        this.answers = answers;
        this.updates = updates;
        this.clock = clock;
    }

    @Override
    public synchronized <V> CompletableFuture<Void> write(Topic<V> topic, String key, V value) {
        if (broken) {
            return CompletableFuture.failedFuture(new IllegalStateException("no broker"));
        }
        if (value instanceof Seen one) {
            seen.add(one);
            view.seen().apply(one);
            updates.seen(one);
            return CompletableFuture.completedFuture(null);
        }
        written.add(value == null ? key : value);
        if (value == null) {
            view.removeSilence(key);
        } else if (value instanceof Act act && !deaf) {
            answer(act);
        } else if (value instanceof Silence silence) {
            view.apply(silence);
        } else if (value instanceof Grant grant) {
            grants.apply(key, grant);
        } else if (value instanceof HeadlineWord word) {
            words.accept(word);
        } else if (value instanceof HandoverNote note) {
            view.apply(note);
        } else if (value instanceof DeadLetter letter) {
            view.apply(letter);
        } else if (value instanceof Feed feed) {
            view.feedList().list(key, feed);
        } else if (value instanceof Delivery delivery) {
            view.apply(delivery);
        }
        return CompletableFuture.completedFuture(null);
    }

    private void answer(Act act) {
        Incident before = Objects.requireNonNull(view.incident(act.incident()));
        String why = refusal(act, before.desk());
        boolean accepted = why == null;
        Incident after = accepted
                ? after(before, act)
                : Samples.with(before, before.desk(), before.course().status());
        Answer answer = new Answer(act, accepted, accepted ? act.kind().word() + " by " + act.actor() : why);
        Change type = accepted ? Change.ACTED : Change.REFUSED;
        show(after, type, answer, clock.instant());
    }

    private void show(Incident after, Change type, Answer answer, Instant now) {
        IncidentEvent event = EventVariant.of(after, type, now)
                .why(answer.reason())
                .answer(answer)
                .event();
        view.apply(after);
        view.apply(event);
        updates.changed(after.id());
        updates.happened(Moment.of(event));
        answers.heard(event);
    }

    private static String refusal(Act act, Desk desk) {
        if (act.deskVersion() != desk.version()) {
            return "the desk has moved on";
        }
        return act.kind() == ActKind.OWN && desk.owner() != null ? desk.owner() + " owns it" : null;
    }

    private static Incident after(Incident before, Act act) {
        Desk d = before.desk();
        String owner =
                switch (act.kind()) {
                    case OWN -> act.actor();
                    case HAND_OVER -> act.to();
                    case RELEASE, CLOSE, UNDO -> null;
                    default -> d.owner();
                };
        Desk.Shelf shelf = act.kind() == ActKind.SHELVE
                ? new Desk.Shelf(act.actor(), act.at(), act.until(), Boolean.TRUE.equals(act.untilEscalates()))
                : act.kind() == ActKind.UNDO ? null : d.shelf();
        Desk.Closure closure = act.kind() == ActKind.CLOSE
                ? new Desk.Closure(
                        act.actor(), act.at(), act.disposition(), before.level().computed())
                : null;
        Desk desk = new Desk(d.version() + 1, owner, shelf, closure, act.precedence(), d.notes(), d.verdicts());
        return Samples.with(before, desk, act.kind() == ActKind.CLOSE ? IncidentStatus.CLOSED : IncidentStatus.OPEN);
    }

    @Override
    public List<Redrive> look(List<DeadLetter> letters) {
        return letters.stream()
                .map(letter -> new Redrive(
                        letter.origin(), null, letter.origin().startsWith("feed ") ? "it came from no topic" : null))
                .toList();
    }

    @Override
    public void send(Redrive redrive) {
        redriven.add(redrive);
    }
}
