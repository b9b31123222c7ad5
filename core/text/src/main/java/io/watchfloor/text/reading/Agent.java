package io.watchfloor.text.reading;

import io.watchfloor.text.reading.Mention.Kind;
import io.watchfloor.text.words.Marks;
import io.watchfloor.text.words.Verbs;
import io.watchfloor.text.words.Word;
import io.watchfloor.text.words.WordClass;
import io.watchfloor.text.words.WordSet;
import java.util.List;
import java.util.Set;

/**
 * Who does what a participle says that looks like the verb's other forms, and often like a noun: "cable cut by Chinese
 * ship". An amount does nothing ("output cut by half"), a verb with an object is no passive ("Iran hit port used by
 * Oman"), and a verb behind the agent makes all before it its subject ("price cut by Norway hurts Chad").
 */
final class Agent {
    private static final int REACH_OF_BY = 3;
    private static final int REACH_OF_PARTY = 4;
    private static final Set<String> BEFORE_BY =
            WordSet.of("off in on down up out apart away back aside again hard badly"
                    + " severely repeatedly twice near at over from under open ablaze alight afire adrift aground"
                    + " ashore loose hostage captive free");
    private static final Set<String> NOBODY =
            WordSet.of("half third thirds quarter fifth percent pc points end next year");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> ENDS_AGENT = WordSet.of("in on at to from of for with");

    private Agent() {}

    /** Whether somebody or something that does it stands behind a participle of a clause. */
    static boolean standsBehind(List<Word> words, NameMap names, int participle, int clauseEnd) {
        int end = participle + 1;
        while (end < clauseEnd && !words.get(end).has(Marks.COMMA)) {
            end++;
        }
        int by = by(words, participle + 1, end);
        boolean next = by == participle + 1;
        return by + 1 < end
                && (isParty(words, names, by + 1, end)
                        || (next && (harms(words.get(participle)) || isThing(words, by + 1, end))))
                && !hasVerb(words, names, by + 2, end);
    }

    /** Where "by" stands, with nothing but a few words of place and manner before it; the end when it does not. */
    private static int by(List<Word> words, int from, int end) {
        for (int i = from; i < Math.min(end, from + 1 + REACH_OF_BY); i++) {
            if (words.get(i).form().equals("by")) {
                return i;
            }
            boolean participle = (Verbs.formsOf(words.get(i).form()) & (Verbs.PARTICIPLE | Verbs.ING)) != 0;
            if (participle || (i == from && !BEFORE_BY.contains(words.get(i).form()))) {
                return end;
            }
        }
        return end;
    }

    private static boolean isParty(List<Word> words, NameMap names, int from, int end) {
        for (int i = from; i < Math.min(end, from + REACH_OF_PARTY); i++) {
            if (names.covers(i)) {
                return Verbs.formsOf(words.get(from).form()) != Verbs.ING;
            }
            if (ENDS_AGENT.contains(words.get(i).form())) {
                return false;
            }
        }
        return false;
    }

    /** What is hit is hit by somebody or something, be it by 20 missiles; what is cut may be cut by 20. */
    private static boolean harms(Word participle) {
        return participle.form().equals("hit") || participle.form().equals("hurt");
    }

    private static boolean isThing(List<Word> words, int first, int end) {
        boolean article = ARTICLES.contains(words.get(first).form()) && first + 1 < end;
        Word word = words.get(article ? first + 1 : first);
        return !NOBODY.contains(word.form()) && !Character.isDigit(word.text().charAt(0));
    }

    /** Whether a verb that is no participle stands between two words. */
    static boolean hasVerb(List<Word> words, NameMap names, int from, int end) {
        for (int i = from; i < end; i++) {
            String form = words.get(i).form();
            int forms = Verbs.formsOf(form);
            Name before = names.at(i - 1);
            if (names.covers(i) || (before != null && before.kind() == Kind.DEMONYM)) {
                continue;
            }
            boolean past = (forms & (Verbs.PAST | Verbs.PARTICIPLE)) == Verbs.PAST;
            boolean present = (forms & (Verbs.BASE | Verbs.THIRD)) != 0
                    && WordClass.among(words, i, from - 1, end) == WordClass.VERB;
            if (past || present || Verbs.isAuxiliary(form)) {
                return true;
            }
        }
        return false;
    }
}
