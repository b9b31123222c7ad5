package io.watchfloor.authoring;

import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.text.words.NameFinder;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to publish as the next decision book, and whether that may be: the same for the command line and
 * the desk.
 *
 * @param files makes its files from the books that are there
 * @param author who publishes
 * @param message why, or absent
 * @param over revision that the newest book must have, or absent for any
 * @param producer service and version that publishes
 */
public record NextBook(
        Function<Rulebook, Map<String, String>> files,
        String author,
        @Nullable String message,
        @Nullable Long over,
        String producer) {

    /** It may not be published; the message says where to mend what, a line each with file, line and column. */
    public static final class UnfitException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private UnfitException(List<String> faults) {
            super("not published; mend these lines:\n" + String.join("\n", faults));
        }
    }

    /** The newest book is another than the author looked at. */
    public static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private OvertakenException(long newest, long over) {
            super("the newest book is " + newest + ", not " + over);
        }
    }

    /**
     * The book that follows those that are there. One that was in force is taken as it was, fit or not: it is the way back
     * at night.
     *
     * @param names where names come from when it decides
     * @return empty when the newest book says the same already
     * @throws OvertakenException when it was made over another book
     * @throws UnfitException when it does not lint, or a test of a rule fails; one that was in force: does not compile
     */
    public Optional<DecisionBook> after(List<DecisionBook> books, InstantSource clock, NameFinder names) {
        Rulebook rulebook = new Rulebook(books);
        long newest = rulebook.newest().map(DecisionBook::revision).orElse(0L);
        if (over != null && over != newest) {
            throw new OvertakenException(newest, over);
        }
        DecisionBook next = rulebook.next(files.apply(rulebook), author, message, clock.instant(), producer);
        if (rulebook.newest()
                .filter(book -> book.digest().equals(next.digest()))
                .isPresent()) {
            return Optional.empty();
        }
        boolean wasInForce = books.stream().anyMatch(book -> book.digest().equals(next.digest()));
        List<String> faults = wasInForce ? Fitness.obstacles(next) : Fitness.faults(next, names);
        if (!faults.isEmpty()) {
            throw new UnfitException(faults);
        }
        // The checks took their time; it decides so long after it can be read.
        return Optional.of(rulebook.next(next.files(), author, message, clock.instant(), producer));
    }
}
