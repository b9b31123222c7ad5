package io.watchfloor.launcher.rulebook;

import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.launcher.CommandFailed;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The decision books that a running stack holds.
 *
 * @param all by revision, oldest first
 */
public record RulebookTopic(List<DecisionBook> all) {

    /** Reads the topic as it is now; a record that is no book is left out, as the topology leaves it out. */
    public static RulebookTopic read(ServiceContext context) {
        TreeMap<Long, DecisionBook> books = new TreeMap<>();
        TopicFollower.readAll(context, List.of(context.topics().decisionBook), record -> {
            if (record.value() != null) {
                try {
                    DecisionBook book = Json.read(record.value(), DecisionBook.class);
                    books.put(book.revision(), book);
                } catch (InvalidJsonException e) {
                    // What a service refuses was never in force; doctor names it.
                    return;
                }
            }
        });
        return new RulebookTopic(List.copyOf(books.values()));
    }

    /** The book of the highest revision. */
    public Optional<DecisionBook> newest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** @throws CommandFailed when there is none, saying which there are */
    public DecisionBook revision(long revision) {
        return all.stream()
                .filter(book -> book.revision() == revision)
                .findFirst()
                .orElseThrow(() -> new CommandFailed("there is no decision book " + revision + "; there are "
                        + all.stream()
                                .map(book -> Long.toString(book.revision()))
                                .toList()));
    }
}
