package io.watchfloor.text.reading;

import io.watchfloor.text.words.Verbs;
import io.watchfloor.text.words.Word;
import io.watchfloor.text.words.WordClass;
import java.util.List;

/**
 * Where the verb of a clause stands.
 *
 * @param first index of its first word, or the end of the clause when it has none
 * @param end index after its last word
 * @param passive the subject suffers it
 * @param future the headline's "to": "Japan to send"
 */
record MainVerb(int first, int end, boolean passive, boolean future) {

    /** The verb of a clause; a word of a name, such as the guard of a coast guard, is none. */
    static MainVerb of(List<Word> words, NameMap names, int first, int end) {
        for (int i = Math.min(first + 1, end); i < end; i++) {
            if (names.covers(i)) {
                continue;
            }
            String form = words.get(i).form();
            if (Verbs.isAuxiliary(form)) {
                return withAuxiliary(words, i, end);
            }
            int forms = Verbs.formsOf(form);
            if (form.equals("to")) {
                if (i + 1 < end && (Verbs.formsOf(words.get(i + 1).form()) & Verbs.BASE) != 0) {
                    boolean passive = words.get(i + 1).form().equals("be") && isParticiple(words, i + 2, end);
                    return new MainVerb(i, i + 2, passive, true);
                }
            } else if (forms == Verbs.ING
                    && names.covers(i - 1)
                    && !words.get(i - 1).possessive()) {
                return new MainVerb(i, i + 1, false, false);
            } else if ((isSameForAll(forms) || isParticipleAlone(forms)) && Agent.standsBehind(words, names, i, end)) {
                return new MainVerb(i, i + 1, true, false);
            } else if (isFinite(words, i, first, end, forms)) {
                boolean passive =
                        (forms & Verbs.PARTICIPLE) != 0 && !isSameForAll(forms) && hasAgent(words, i + 1, end);
                return new MainVerb(i, i + 1, passive, false);
            }
        }
        return new MainVerb(end, end, false, false);
    }

    private static MainVerb withAuxiliary(List<Word> words, int at, int end) {
        for (int i = at + 1; i < Math.min(end, at + 5); i++) {
            int forms = Verbs.formsOf(words.get(i).form());
            if ((forms & (Verbs.PARTICIPLE | Verbs.BASE | Verbs.ING)) != 0
                    && !Verbs.isAuxiliary(words.get(i).form())) {
                boolean be = isBe(words, at, i);
                return new MainVerb(at, i + 1, be && (forms & Verbs.PARTICIPLE) != 0, false);
            }
        }
        return new MainVerb(at, at + 1, false, false);
    }

    private static boolean isBe(List<Word> words, int from, int to) {
        for (int i = from; i < to; i++) {
            switch (words.get(i).form()) {
                case "is", "are", "was", "were", "be", "been", "being" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Cut, hit, put: only the agent behind it tells who suffers from who acts, and often the verb from the noun. */
    private static boolean isSameForAll(int forms) {
        return (forms & Verbs.BASE) != 0 && (forms & Verbs.PARTICIPLE) != 0;
    }

    /** Taken, frozen, thrown: no verb of a clause by itself, but one with an agent behind it. */
    private static boolean isParticipleAlone(int forms) {
        return (forms & Verbs.PARTICIPLE) != 0 && (forms & (Verbs.PAST | Verbs.BASE)) == 0;
    }

    private static boolean isFinite(List<Word> words, int i, int first, int end, int forms) {
        if ((forms & (Verbs.BASE | Verbs.THIRD | Verbs.PAST)) == 0) {
            return false;
        }
        WordClass wordClass = WordClass.among(words, i, first, end);
        return wordClass == WordClass.VERB || (wordClass == WordClass.EITHER && (forms & Verbs.THIRD) != 0);
    }

    private static boolean isParticiple(List<Word> words, int i, int end) {
        return i < end && (Verbs.formsOf(words.get(i).form()) & Verbs.PARTICIPLE) != 0;
    }

    private static boolean hasAgent(List<Word> words, int from, int end) {
        for (int i = from; i < Math.min(end, from + 3); i++) {
            if (words.get(i).form().equals("by")) {
                return true;
            }
        }
        return false;
    }
}
