package io.watchfloor.text.reading;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.testkit.Config;
import io.watchfloor.text.words.NameFinder;

/** Readers of headlines for tests. */
final class Readers {
    private Readers() {}

    /** A reader by the repository's config; fails on any finding in it. */
    static HeadlineReader house() {
        Findings findings = new Findings();
        HeadlineReader reader = HeadlineReader.of(Config.files(), NameFinder.NONE, findings);
        if (!findings.sorted().isEmpty()) {
            throw new IllegalStateException(findings.sorted().toString());
        }
        return reader;
    }
}
