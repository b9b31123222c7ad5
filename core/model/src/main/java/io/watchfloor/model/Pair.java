package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Two parties, unordered, written {@code CHN-USA}: in alphabetical order, an unidentified party {@code ?} last.
 * A party is a state (ISO 3166-1 alpha-3), a bloc, or {@code ?}.
 */
public record Pair(String first, String second) {
    public static final String UNIDENTIFIED = "?";

    public Pair {
        if (first.equals(second) || first.equals(UNIDENTIFIED)) {
            throw new IllegalArgumentException("no pair: " + first + " and " + second);
        }
        if (!second.equals(UNIDENTIFIED) && first.compareTo(second) > 0) {
            throw new IllegalArgumentException("a pair is written in alphabetical order: " + second + "-" + first);
        }
    }

    /** The pair of two parties in any order. */
    public static Pair of(String one, String other) {
        boolean inOrder = other.equals(UNIDENTIFIED) || (!one.equals(UNIDENTIFIED) && one.compareTo(other) <= 0);
        return inOrder ? new Pair(one, other) : new Pair(other, one);
    }

    @JsonCreator
    public static Pair parse(String text) {
        int dash = text.indexOf('-');
        if (dash <= 0 || dash == text.length() - 1) {
            throw new IllegalArgumentException("not a pair: " + text + " (write two parties, such as CHN-USA)");
        }
        return of(text.substring(0, dash), text.substring(dash + 1));
    }

    public boolean has(String party) {
        return first.equals(party) || second.equals(party);
    }

    @JsonValue
    @Override
    public String toString() {
        return first + "-" + second;
    }
}
