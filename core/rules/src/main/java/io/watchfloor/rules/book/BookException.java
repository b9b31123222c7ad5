package io.watchfloor.rules.book;

import io.watchfloor.files.yaml.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A decision book that cannot be used; says everything that is wrong with it. */
public final class BookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BookException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }
}
