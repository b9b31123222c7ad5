package io.watchfloor.launcher.command.rules;

import io.watchfloor.analysis.authoring.NextBook;
import io.watchfloor.analysis.book.Rulebook;
import io.watchfloor.analysis.names.OpenNlpNames;
import io.watchfloor.kafka.DecisionBooks;
import io.watchfloor.kafka.DecisionBooks.OvertakenException;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Version;
import io.watchfloor.launcher.CommandFailed;
import io.watchfloor.launcher.command.options.RunningStack;
import io.watchfloor.launcher.desk.StackClock;
import io.watchfloor.model.DecisionBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Publishes the next decision book of a running stack, if it is fit to decide. */
final class Publication {
    private static final String PRODUCER = "launcher/" + Version.current();

    private Publication() {}

    /**
     * Publishes files as the next book.
     *
     * @param files makes them from the books that are there
     * @param expected revision that the newest book must have, or absent for any
     * @return empty when the newest book says the same already
     * @throws CommandFailed with every fault, when it may not be published, and when others were quicker
     */
    static Optional<DecisionBook> publish(
            RunningStack stack,
            Function<Rulebook, Map<String, String>> files,
            String author,
            @Nullable String message,
            @Nullable Long expected) {
        List<Topic<?>> topic = List.of(stack.context().topics().decisionBook);
        ServiceContext context = stack.answering(topic);
        NextBook next = new NextBook(files, author, message, expected, PRODUCER);
        try {
            return DecisionBooks.publish(
                    context,
                    books -> next.after(books, () -> StackClock.publishing(context.clock()), OpenNlpNames.shipped()));
        } catch (NextBook.UnfitException e) {
            throw new CommandFailed(String.valueOf(e.getMessage()));
        } catch (NextBook.OvertakenException | OvertakenException e) {
            throw new CommandFailed(e.getMessage() + "; look at what changed with: watchfloor rules history");
        }
    }
}
