package io.watchfloor.board.tuning;

import io.watchfloor.authoring.NextBook;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Past;
import io.watchfloor.model.TaggedHeadline;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What the analysts' pages ask of the broker. */
public interface Archive {
    /** Headlines that were fetched from then on; the caller closes it. */
    Past since(Instant since);

    /** Entries of one partition of the journal, from that time on, in their order. */
    void journal(int partition, Instant since, Consumer<JournalEntry> each);

    /** What was tagged from that time on; of one partition in its order. */
    void tagged(Instant since, Consumer<TaggedHeadline> each);

    /**
     * Publishes the book that follows those that are there.
     *
     * @return empty when the newest book says the same already
     * @throws NextBook.UnfitException when it may not be published
     * @throws NextBook.OvertakenException when others published meanwhile
     */
    Optional<DecisionBook> publish(NextBook next);
}
