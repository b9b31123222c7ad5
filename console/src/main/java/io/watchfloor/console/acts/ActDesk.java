package io.watchfloor.console.acts;

import io.watchfloor.kafka.Topic;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.IncidentId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends a person's act and waits a moment for its answer. It decides nothing: of two who act at once, the journal says
 * who was first.
 */
public final class ActDesk {
    /** So long an officer waits for an answer before being told that there is none yet. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Writer writer;
    private final Topic<Act> actions;
    private final AnswerBook answers;
    private final InstantSource clock;
    private final Duration patience;

    public ActDesk(Writer writer, Topic<Act> actions, AnswerBook answers, InstantSource clock, Duration patience) {
        this.writer = writer;
        this.actions = actions;
        this.answers = answers;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Does it, once: a command that was answered before gets that answer again, and what the same person did already from
     * the same sight is said to be done.
     *
     * @param act without a fault, about an incident with a well-formed id
     */
    public ActOutcome act(Act act) throws InterruptedException {
        if (answers.known(act.command()).isPresent()) {
            return told(answers.known(act.command()).orElseThrow());
        }
        Answered last = answers.lastAccepted(act.incident());
        if (last != null && Repeats.of(act, last)) {
            return already(act, last);
        }
        long deadline = System.nanoTime() + patience.toNanos();
        CompletableFuture<Answered> answer = answers.answerTo(act.command());
        String pair = IncidentId.parse(act.incident()).pair().toString();
        try {
            CompletableFuture<Void> written = writer.write(actions, pair, act);
            written.get(left(deadline), TimeUnit.NANOSECONDS);
            return told(answer.get(left(deadline), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            answers.forget(act.command());
            return outcome(ActOutcome.Kind.UNCONFIRMED, act, ActWording.unconfirmed(act));
        } catch (ExecutionException e) {
            answers.forget(act.command());
            return outcome(ActOutcome.Kind.FAILED, act, ActWording.failed(act));
        }
    }

    private static long left(long deadline) {
        return Math.max(1, deadline - System.nanoTime());
    }

    private ActOutcome told(Answered answered) {
        Act act = answered.act();
        boolean accepted = answered.answer().accepted();
        Answered last = answers.lastAccepted(act.incident());
        if (!accepted && last != null && Repeats.of(act, last)) {
            return already(act, last);
        }
        String message = accepted ? ActWording.accepted(act) : ActWording.refused(answered, last, clock.instant());
        return new ActOutcome(
                accepted ? ActOutcome.Kind.ACCEPTED : ActOutcome.Kind.REFUSED,
                act.incident(),
                act.command(),
                answered.deskVersion(),
                accepted && act.kind() != ActKind.UNDO,
                message);
    }

    /** It is as they want it: no alarm, and nothing to take back twice. */
    private ActOutcome already(Act act, Answered last) {
        return new ActOutcome(
                ActOutcome.Kind.ACCEPTED,
                act.incident(),
                act.command(),
                last.deskVersion(),
                false,
                ActWording.already(last, clock.instant()));
    }

    private static ActOutcome outcome(ActOutcome.Kind kind, Act act, String message) {
        return new ActOutcome(kind, act.incident(), act.command(), null, false, message);
    }
}
