package io.watchfloor.text.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A few words to look for, as cue files write them: a word stands for all its forms, {@code =word} for itself,
 * {@code (a|b)} for either, {@code it's} for it with 's, {@code <verb>} for a verb in its base form, {@code <year>} for a year before 2015, {@code ~2} for up to two words between,
 * {@code ^} for the start of a clause.
 */
public final class Phrase {
    private static final String FIRST_YEAR = "1500";
    private static final String RECENT_YEAR = "2015";

    private final boolean atStart;
    private final List<Item> items;

    /**
     * One word of the phrase.
     *
     * @param test what matches it
     * @param forms all forms that match, or empty when they cannot be listed
     * @param gap how many words may stand in front of it
     */
    private record Item(Predicate<Word> test, Set<String> forms, int gap) {
        static Item of(String part, int gap) {
            return switch (part) {
                case "<verb>" -> new Item(word -> (Verbs.formsOf(word.form()) & Verbs.BASE) != 0, Set.of(), gap);
                case "<year>" -> new Item(word -> isPastYear(word.form()), Set.of(), gap);
                default -> {
                    boolean possessive = part.endsWith("'s");
                    Set<String> forms = inflections(possessive ? part.substring(0, part.length() - 2) : part);
                    yield new Item(
                            word -> forms.contains(word.form()) && (!possessive || word.possessive()), forms, gap);
                }
            };
        }
    }

    private Phrase(boolean atStart, List<Item> items) {
        this.atStart = atStart;
        this.items = List.copyOf(items);
    }

    /** Reads a phrase; throws IllegalArgumentException that says what is wrong with it. */
    public static Phrase of(String text) {
        boolean atStart = text.startsWith("^");
        List<Item> items = new ArrayList<>();
        int gap = 0;
        for (String part : List.of(text.substring(atStart ? 1 : 0).trim().split(" +"))) {
            if (part.startsWith("~")) {
                gap = Integer.parseInt(part.substring(1));
            } else {
                items.add(Item.of(part, gap));
                gap = 0;
            }
        }
        if (items.isEmpty() || items.get(0).forms().isEmpty()) {
            throw new IllegalArgumentException("a cue must start with a word");
        }
        return new Phrase(atStart, items);
    }

    private static Set<String> inflections(String part) {
        if (part.startsWith("(") != part.endsWith(")")) {
            throw new IllegalArgumentException("write (a|b) without spaces");
        }
        String inner = part.startsWith("(") && part.endsWith(")") ? part.substring(1, part.length() - 1) : part;
        Set<String> forms = new HashSet<>();
        for (String word : List.of(inner.split("\\|"))) {
            if (word.startsWith("=")) {
                forms.add(word.substring(1));
            } else {
                forms.addAll(Inflector.forms(word));
            }
        }
        return forms;
    }

    private static boolean isPastYear(String form) {
        return form.length() == 4
                && form.chars().allMatch(c -> c >= '0' && c <= '9')
                && form.compareTo(FIRST_YEAR) >= 0
                && form.compareTo(RECENT_YEAR) < 0;
    }

    Set<String> firstForms() {
        return items.get(0).forms();
    }

    /** Index after the last word when the phrase starts at {@code first} and stays in front of {@code end}; else -1. */
    int matchAt(List<Word> words, int first, int end, int clauseStart) {
        return atStart && first != clauseStart ? -1 : match(words, 0, first, end);
    }

    private int match(List<Word> words, int item, int at, int end) {
        if (item == items.size()) {
            return at;
        }
        Item wanted = items.get(item);
        for (int i = at; i < end && i <= at + wanted.gap(); i++) {
            if (wanted.test().test(words.get(i))) {
                int after = match(words, item + 1, i + 1, end);
                if (after >= 0) {
                    return after;
                }
            }
        }
        return -1;
    }
}
