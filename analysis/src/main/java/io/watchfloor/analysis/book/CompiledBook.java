package io.watchfloor.analysis.book;

import io.watchfloor.analysis.yaml.Finding;
import io.watchfloor.analysis.yaml.Finding.Severity;
import io.watchfloor.analysis.yaml.Findings;
import io.watchfloor.model.DecisionBook;
import java.time.Instant;

/**
 * A decision book ready to decide.
 *
 * @param revision the book's
 * @param activeFrom it decides for headlines fetched from here on
 */
public record CompiledBook(long revision, Instant activeFrom, Subjects subjects, Outlets outlets) {

    /**
     * Compiles a book.
     *
     * @throws BookException with every finding, when one of them is an error
     */
    public static CompiledBook compile(DecisionBook book) {
        Findings findings = new Findings();
        Subjects subjects = Subjects.read(Subjects.FILE, file(book, Subjects.FILE, findings), findings);
        Outlets outlets = Outlets.read(Outlets.FILE, file(book, Outlets.FILE, findings), findings);
        if (findings.hasErrors()) {
            throw new BookException(findings.sorted());
        }
        return new CompiledBook(book.revision(), book.activeFrom(), subjects, outlets);
    }

    private static String file(DecisionBook book, String name, Findings findings) {
        String text = book.files().get(name);
        if (text == null) {
            findings.add(new Finding(name, 1, 1, Severity.ERROR, "the decision book has no " + name));
            return "{}";
        }
        return text;
    }
}
