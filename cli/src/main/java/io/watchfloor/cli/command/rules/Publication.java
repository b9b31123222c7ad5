package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.NextBook;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.desk.StackClock;
import io.watchfloor.kafka.DecisionBooks;
import io.watchfloor.kafka.DecisionBooks.OvertakenException;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Version;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.text.names.OpenNlpNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Publishes the next decision book of a running stack, if it is fit to decide. */
final class Publication {
    private static final String PRODUCER = "cli/" + Version.current();

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
