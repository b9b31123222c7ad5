package io.watchfloor.analysis.language;

import java.util.List;
import java.util.Set;

/** Noun or verb, for words that can be both (talks, strikes, visit), decided by the neighbours. */
public enum WordClass {
    NOUN,
    VERB,
    EITHER;

    private static final Set<String> BEFORE_NOUN = Set.of(
            ("a an the this these those his her its their our my your no any some all both each every another more most"
                            + " first second third last latest next new old big key top major fresh rare joint high former"
                            + " further talk's of for in on at with from by after amid over despite following before into against between"
                            + " during about without under through via per near ahead")
                    .split(" "));
    private static final Set<String> BEFORE_VERB = Set.of(
            ("will would can could may might must should shall cannot can't won't don't doesn't didn't wouldn't couldn't"
                            + " shouldn't not never who he she it they we i to let")
                    .split(" "));
    private static final Set<String> AFTER_VERB =
            Set.of("a", "an", "the", "its", "his", "her", "their", "that", "him", "them", "us", "it", "no", "any");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "on", "in", "with", "between", "over", "at", "for", "by", "near", "from", "against", "to", "about");

    /** The class of the word at {@code i} among its neighbours of the same clause. */
    public static WordClass of(List<Token> tokens, int i) {
        int clause = tokens.get(i).clause();
        int first = i > 0 && tokens.get(i - 1).clause() == clause ? i - 1 : i;
        int end = i + 1 < tokens.size() && tokens.get(i + 1).clause() == clause ? i + 2 : i + 1;
        return among(tokens, i, first, end);
    }

    /** The class of the word at {@code i}, looking no farther than from {@code first} up to {@code end}. */
    static WordClass among(List<? extends Formed> words, int i, int first, int end) {
        int forms = Verbs.formsOf(words.get(i).form());
        if (forms == 0 || words.get(i).possessive()) {
            return NOUN;
        }
        String before = i > first ? words.get(i - 1).form() : "";
        String after = i + 1 < end ? words.get(i + 1).form() : "";
        if (i > first && words.get(i - 1).possessive()) {
            return NOUN;
        }
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
        if (BEFORE_NOUN.contains(before)) {
            return NOUN;
        }
        if (AFTER_VERB.contains(after)) {
            return VERB;
        }
        return betweenNames(forms, before, after);
    }

    private static WordClass betweenNames(int forms, String before, String after) {
        int next = Verbs.formsOf(after);
        boolean verbFollows = Verbs.isAuxiliary(after)
                || (next & (Verbs.THIRD | Verbs.PAST)) != 0
                || ((forms & Verbs.THIRD) != 0 && next == Verbs.BASE);
        if (verbFollows) {
            return NOUN;
        }
        if ((forms & Verbs.BASE) != 0) {
            boolean pluralBefore = before.length() > 3 && before.endsWith("s") && !before.endsWith("ss");
            return pluralBefore ? VERB : before.isEmpty() && !PREPOSITIONS.contains(after) ? EITHER : NOUN;
        }
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() ? NOUN : EITHER;
        }
        return PREPOSITIONS.contains(after) ? EITHER : VERB;
    }
}
