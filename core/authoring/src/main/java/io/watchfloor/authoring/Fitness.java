package io.watchfloor.authoring;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.text.words.NameFinder;
import java.util.List;
import java.util.stream.Stream;

/** Whether a decision book may be published: it lints, and the tests of its rules pass. */
public final class Fitness {
    private Fitness() {}

    /** Why it cannot decide anything, as {@link #faults}; a failed test is no obstacle. */
    static List<String> obstacles(DecisionBook book) {
        Findings findings = new Findings();
        CompiledBook.compile(book, NameFinder.NONE, findings);
        return errors(findings.sorted());
    }

    private static List<String> errors(List<Finding> findings) {
        return findings.stream().filter(Finding::isError).map(Finding::toString).toList();
    }

    /**
     * Why it may not, a line each with file, line and column; empty when it may. Warnings do not count.
     *
     * @param names where names come from when it decides
     */
    public static List<String> faults(DecisionBook book, NameFinder names) {
        List<String> errors = errors(Lint.check(book));
        if (!errors.isEmpty()) {
            return errors;
        }
        Stream<Outcome> failed =
                RuleTests.run(CompiledBook.compile(book, names)).stream().filter(outcome -> !outcome.passed());
        return failed.map(Outcome::text).toList();
    }
}
