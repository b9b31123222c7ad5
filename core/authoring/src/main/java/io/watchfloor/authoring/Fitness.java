package io.watchfloor.authoring;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.text.words.NameFinder;
import java.util.List;
import java.util.stream.Stream;

/** Whether a decision book may be published: it lints, and the tests of its rules pass. */
public final class Fitness {
    private Fitness() {}

    /**
     * Why it may not, a line each with file, line and column; empty when it may. Warnings do not count.
     *
     * @param names where names come from when it decides
     */
    public static List<String> faults(DecisionBook book, NameFinder names) {
        List<String> errors = Lint.check(book).stream()
                .filter(Finding::isError)
                .map(Finding::toString)
                .toList();
        if (!errors.isEmpty()) {
            return errors;
        }
        Stream<Outcome> failed =
                RuleTests.run(CompiledBook.compile(book, names)).stream().filter(outcome -> !outcome.passed());
        return failed.map(Outcome::text).toList();
    }
}
