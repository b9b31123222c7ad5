package io.watchfloor.authoring;

import org.jspecify.annotations.Nullable;

/**
 * What became of one test headline.
 *
 * @param place {@code file:line:column} of the test
 * @param passed a known false positive always passes
 * @param fault what differs, or absent
 */
public record Outcome(String rule, String kind, String title, String place, boolean passed, @Nullable String fault) {

    /** It tests the table of acts, not a rule. */
    public boolean ofAct() {
        return rule.startsWith(GravityTests.ACT);
    }

    /** As a terminal shows it. */
    public String text() {
        return place + ": " + rule + ": " + kind + " '" + title + "': " + fault;
    }
}
