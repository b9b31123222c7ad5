package io.watchfloor.board.tuning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is about one rule.
 *
 * @param file of the book that it stands in
 * @param line of that file on which it begins
 * @param text its lines
 * @param revision of the newest book
 * @param action what the officer should do, or absent
 * @param history books that changed it, newest first
 * @param hits the newest headlines that it matched, newest first
 * @param judged words of people about its reports, newest first
 * @param next the status above its own, or absent when it cannot rise
 * @param lacks what it lacks for that, a line each; empty when it may rise
 */
public record RuleSheet(
        RuleRow row,
        String file,
        int line,
        String text,
        long revision,
        Instant activeFrom,
        @Nullable String action,
        List<Edition> history,
        List<Sighting> hits,
        List<Judged> judged,
        @Nullable String next,
        List<String> lacks) {

    /**
     * A book that changed the rule.
     *
     * @param change the word first, added, changed or removed
     */
    public record Edition(long revision, Instant activeFrom, String author, @Nullable String message, String change) {}

    /**
     * A person's word about a report of the rule.
     *
     * @param thisVersion it counts for the rule as it stands
     */
    public record Judged(
            String incident,
            String title,
            boolean correct,
            String by,
            Instant at,
            @Nullable String reason,
            boolean thisVersion) {}
}
