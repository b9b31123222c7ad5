package io.watchfloor.text.names;

/**
 * A name in a list of words.
 *
 * @param first index of its first word
 * @param end index after its last word
 */
public record NameSpan(int first, int end, NameType type) {
    public NameSpan {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("a name has at least one word: " + first + "-" + end);
        }
    }

    public boolean overlaps(NameSpan other) {
        return first < other.end && other.first < end;
    }

    /** Whether {@code other} lies within this span and is shorter. */
    public boolean extendsBeyond(NameSpan other) {
        return first <= other.first && other.end <= end && end - first > other.end - other.first;
    }
}
