package io.watchfloor.analysis.rules;

import java.util.HashMap;
import java.util.Map;

/** Numbers for everything that rules look for: word forms, and marks for parties and kinds of mention. */
final class Dictionary {
    static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers = new HashMap<>();

    /** The number of a form, given on first sight. */
    int add(String form) {
        return numbers.computeIfAbsent(form, key -> numbers.size());
    }

    /** The number of a form, or {@link #UNKNOWN} when no rule looks for it. */
    int number(String form) {
        return numbers.getOrDefault(form, UNKNOWN);
    }

    int size() {
        return numbers.size();
    }

    /** A mark that no word can collide with. */
    static String party(String code) {
        return "<" + code;
    }

    static String kind(SpanTest.Kind kind) {
        return "<:" + kind.name();
    }

    static String prefix(String start) {
        return start + "*";
    }
}
