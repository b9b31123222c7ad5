package io.watchfloor.text.words;

import java.util.List;
import java.util.Set;

/** Noun or verb, for words that can be both (talks, strikes, visit), decided by the neighbours. */
public enum WordClass {
    NOUN,
    VERB,
    EITHER;

    private static final Set<String> BEFORE_NOUN =
            WordSet.of("a an the this these those his her its their our my your no"
                    + " any some all both each every another more most first second third last latest next new old big key top"
                    + " major fresh rare joint high former further of for in on at with from by after amid over despite following"
                    + " before into against between during about without under through via per near ahead");
    private static final Set<String> BEFORE_VERB = WordSet.of("will would can could may might must should shall cannot"
            + " can't won't don't doesn't didn't wouldn't couldn't shouldn't not never who he she it they we i to let");
    private static final Set<String> AFTER_VERB = WordSet.of("a an the its his her their that him them us it no any");
    private static final Set<String> PREPOSITIONS =
            WordSet.of("of on in with between over at for by near from against to about");
    private static final int REACH_OF_AND = 3;

    /** The class of the word at {@code i} among its neighbours of the same clause. */
    public static WordClass of(List<Token> tokens, int i) {
        int clause = tokens.get(i).clause();
        int first = i;
        while (first > 0 && i - first < REACH_OF_AND && tokens.get(first - 1).clause() == clause) {
            first--;
        }
        int end = i + 1;
        while (end < tokens.size() && end < i + REACH_OF_AND && tokens.get(end).clause() == clause) {
            end++;
        }
        return among(tokens, i, first, end);
    }

    /** The class of the word at {@code i}, looking no farther than from {@code first} up to {@code end}. */
    public static WordClass among(List<? extends Formed> words, int i, int first, int end) {
        int forms = Verbs.formsOf(words.get(i).form());
        if (forms == 0
                || words.get(i).form().equals("allies")
                || words.get(i).possessive()
                || (i > first && words.get(i - 1).possessive())) {
            return NOUN;
        }
        String before = i > first ? words.get(i - 1).form() : "";
        String after = i + 1 < end ? words.get(i + 1).form() : "";
        if ((forms & (Verbs.BASE | Verbs.THIRD)) == 0) {
            boolean gerund = (forms & Verbs.ING) != 0 && (BEFORE_NOUN.contains(before) || after.equals("of"));
            return gerund ? NOUN : VERB;
        }
        if ((forms & Verbs.OR_NOUN) == 0) {
            return VERB;
        }
        if (BEFORE_VERB.contains(before)) {
            return before.equals("to") && (forms & Verbs.BASE) == 0 ? NOUN : VERB;
        }
        if (BEFORE_NOUN.contains(before) || isSubject(words, i, end, forms)) {
            return NOUN;
        }
        if (AFTER_VERB.contains(after) || ((forms & Verbs.BASE) != 0 && hasPluralSubject(words, i, first))) {
            return VERB;
        }
        if ((forms & Verbs.BASE) != 0) {
            return before.isEmpty() && !PREPOSITIONS.contains(after) ? EITHER : NOUN;
        }
        if (before.isEmpty()) {
            return NOUN;
        }
        return after.isEmpty() || PREPOSITIONS.contains(after) ? EITHER : VERB;
    }

    /** A verb follows that agrees with it: "talks resume", "strike kills 5", "visit has begun". */
    private static boolean isSubject(List<? extends Formed> words, int i, int end, int forms) {
        if (i + 1 >= end || words.get(i + 1).afterComma()) {
            return false;
        }
        Formed next = words.get(i + 1);
        int after = Verbs.formsOf(next.form());
        boolean plural = (forms & Verbs.THIRD) != 0;
        int agreeing = plural ? Verbs.BASE : Verbs.THIRD;
        if (Verbs.isAuxiliary(next.form()) || ((after & Verbs.PAST) != 0 && (after & Verbs.BASE) == 0)) {
            return true;
        }
        if ((after & agreeing) == 0) {
            return false;
        }
        return (after & Verbs.OR_NOUN) == 0 || startsObject(words, i + 2, end, next);
    }

    private static boolean startsObject(List<? extends Formed> words, int i, int end, Formed verb) {
        if (i >= end) {
            return false;
        }
        Formed word = words.get(i);
        return Character.isDigit(word.text().charAt(0))
                || AFTER_VERB.contains(word.form())
                || (word.isCapitalised() && !verb.isCapitalised());
    }

    /** "Troops raid", "Iran and Oman hold", "Chile, Peru trade barbs". */
    private static boolean hasPluralSubject(List<? extends Formed> words, int i, int first) {
        if (i == first) {
            return false;
        }
        Formed before = words.get(i - 1);
        boolean sameCase =
                i - 1 == first || before.isCapitalised() == words.get(i).isCapitalised();
        if (isPlural(before.form()) && sameCase) {
            return true;
        }
        for (int j = i - 1; j >= Math.max(first, i - REACH_OF_AND); j--) {
            if (words.get(j).form().equals("and") || (j > first && words.get(j).afterComma())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlural(String form) {
        return form.length() > 3 && form.endsWith("s") && !form.endsWith("ss");
    }
}
