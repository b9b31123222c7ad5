package io.watchfloor.launcher.command;

import io.watchfloor.analysis.authoring.Fitness;
import io.watchfloor.analysis.book.Rulebook;
import io.watchfloor.analysis.names.OpenNlpNames;
import io.watchfloor.kafka.DecisionBooks;
import io.watchfloor.kafka.DecisionBooks.OvertakenException;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Version;
import io.watchfloor.launcher.CommandFailed;
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
        try {
            return DecisionBooks.publish(context, books -> {
                Rulebook rulebook = new Rulebook(books);
                long newest = rulebook.newest().map(DecisionBook::revision).orElse(0L);
                if (expected != null && expected != newest) {
                    throw new CommandFailed("the newest book is " + newest + ", not " + expected
                            + "; look at what changed with: watchfloor rules history");
                }
                DecisionBook next = rulebook.next(
                        files.apply(rulebook), author, message, context.clock().instant(), PRODUCER);
                if (rulebook.newest()
                        .filter(book -> book.digest().equals(next.digest()))
                        .isPresent()) {
                    return Optional.empty();
                }
                requireFit(next);
                // The checks took their time; it decides so long after it can be read.
                return Optional.of(rulebook.next(
                        next.files(), author, message, context.clock().instant(), PRODUCER));
            });
        } catch (OvertakenException e) {
            throw new CommandFailed(e.getMessage() + "; look at what changed with: watchfloor rules history");
        }
    }

    private static void requireFit(DecisionBook book) {
        List<String> faults = Fitness.faults(book, OpenNlpNames.shipped());
        if (!faults.isEmpty()) {
            throw new CommandFailed("not published; mend these lines:\n" + String.join("\n", faults));
        }
    }
}
