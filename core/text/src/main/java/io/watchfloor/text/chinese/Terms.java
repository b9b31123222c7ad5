package io.watchfloor.text.chinese;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Terms and what they mean, of which the longest that starts at a place is found. */
public final class Terms<T> {
    private final Map<String, T> meanings = new HashMap<>();
    private final Map<Character, Integer> longest = new HashMap<>();

    /**
     * A term found.
     *
     * @param end index after its last sign
     */
    public record Hit<T>(int end, T meaning) {}

    public void put(String term, T meaning) {
        if (!term.isEmpty()) {
            meanings.put(term, meaning);
            longest.merge(term.charAt(0), term.length(), Math::max);
        }
    }

    public @Nullable T get(String term) {
        return meanings.get(term);
    }

    /** The longest term that starts at a place and stays in front of {@code end}; absent when none does. */
    public @Nullable Hit<T> longestAt(String signs, int at, int end) {
        Integer most = at < end ? longest.get(signs.charAt(at)) : null;
        for (int to = most == null ? at : Math.min(end, at + most); to > at; to--) {
            T meaning = meanings.get(signs.substring(at, to));
            if (meaning != null) {
                return new Hit<>(to, meaning);
            }
        }
        return null;
    }

    /** Index after the longest term that starts at a place; the place itself when none does. */
    public int endAt(String signs, int at, int end) {
        Hit<T> hit = longestAt(signs, at, end);
        return hit == null ? at : hit.end();
    }

    /** Whether a term of at most four signs ends right before a place. */
    public boolean endsAt(String signs, int from, int at) {
        for (int first = Math.max(from, at - 4); first < at; first++) {
            if (meanings.containsKey(signs.substring(first, at))) {
                return true;
            }
        }
        return false;
    }
}
