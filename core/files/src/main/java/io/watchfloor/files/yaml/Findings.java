package io.watchfloor.files.yaml;

import java.util.ArrayList;
import java.util.List;

/** Gathers findings while files are read, so that an author sees all of them at once. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    public void add(Finding finding) {
        all.add(finding);
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(Finding::isError);
    }

    /** Findings by file, line and column, each once. */
    public List<Finding> sorted() {
        return all.stream().distinct().sorted().toList();
    }
}
