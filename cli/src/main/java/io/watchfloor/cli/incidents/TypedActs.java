package io.watchfloor.cli.incidents;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.console.TopicWriter;
import io.watchfloor.console.acts.ActDesk;
import io.watchfloor.console.acts.ActOutcome;
import io.watchfloor.console.acts.AnswerBook;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.model.Act;
import java.time.Duration;

/** What a person does to incidents at a terminal: it goes the way of the desk, and is answered as there. */
public final class TypedActs {
    /** A terminal reads all events first, so it waits longer than a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TypedActs() {}

    /**
     * Does it and waits for its answer.
     *
     * @throws CommandFailed when nothing was done because no answer could be heard
     */
    public static ActOutcome act(ServiceContext context, Act act) throws InterruptedException {
        AnswerBook answers = new AnswerBook();
        TopicValues events = new TopicValues("is no answer").each(context.topics().incidentEvents, answers::heard);
        try (TopicWriter writer = new TopicWriter(context);
                TopicFollower follower = TopicFollower.start("answers", context, events)) {
            if (!follower.awaitCaughtUp(PATIENCE)) {
                throw new CommandFailed("the events of incidents cannot be read within " + PATIENCE.toSeconds()
                        + " s; nothing was done");
            }
            return new ActDesk(writer, context.topics().actions, answers, context.clock(), PATIENCE).act(act);
        }
    }
}
