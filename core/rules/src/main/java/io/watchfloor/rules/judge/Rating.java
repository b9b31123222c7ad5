package io.watchfloor.rules.judge;

import java.util.List;

/**
 * What the second opinion thinks of a headline with two or more parties.
 *
 * @param score from 0 to 1: how much it looks like a report of an incident, to three digits
 * @param clues what speaks for and against, the strongest first
 */
public record Rating(double score, List<Clue> clues) {
    /** At or above this a headline that no rule took is worth a look: at no more than 20 a day half of them are reports. */
    static final double MISSED = 0.9;

    /** At or below this a flagged headline is doubtful: three in five of them are none. */
    static final double DOUBTFUL = 0.1;

    public Rating {
        clues = List.copyOf(clues);
    }

    /**
     * Something that the headline shows.
     *
     * @param weight how much it speaks for a report; below zero, against it
     */
    public record Clue(String what, double weight) {
        /** As a person reads it. */
        public String words() {
            return what.startsWith("^ ")
                    ? "begins with " + what.substring(2)
                    : what.startsWith("( ")
                            ? "a clause begins with " + what.substring(2)
                            : what.endsWith(" $") ? "ends with " + what.substring(0, what.length() - 2) : what;
        }
    }

    /** No rule took it, and it looks like a report. */
    public boolean missed() {
        return score >= MISSED;
    }

    /** A rule flags it, and it does not look like a report. */
    public boolean doubtful() {
        return score <= DOUBTFUL;
    }
}
