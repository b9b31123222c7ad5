package io.watchfloor.rules.tagging;

import io.watchfloor.rules.match.RuleHit;
import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.words.BaseForms;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Verbs;
import io.watchfloor.text.words.WordClass;
import io.watchfloor.text.words.WordSet;
import java.util.List;
import java.util.Set;

/**
 * Tells by the words around a party whether it has done, or is doing, what a match found: "Chinese ship cut", "China is
 * holding", "severed by Chinese ship", "accuses China of cutting", "blames China for cutting". What is due, possible,
 * planned or not so has not happened.
 */
final class Happened {
    private static final Set<String> PERFECT = Set.of("has", "have", "had");
    private static final Set<String> BE = Set.of("is", "are", "was", "were");
    private static final Set<String> NOT = Set.of("not", "never", "no", "to", "n't");
    private static final Set<String> DUE = WordSet.of(
            "will would shall should must may might can could cannot won't can't not never didn't doesn't don't");
    private static final Set<String> BEHIND = Set.of("by", "in", "off", "over", "near", "at", "during", "last");
    private static final Set<String> STILL = Set.of("still", "again", "now", "also", "already", "even", "once");
    private static final Set<String> PERHAPS =
            Set.of("possibly", "probably", "likely", "potentially", "hardly", "nearly", "unlikely");
    private static final Set<String> ACCUSED_OF = Set.of("of", "for");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "two", "three", "four", "five");
    /** Nothing is done yet by who wants it. */
    private static final Set<String> NO_DEED = WordSet.of("want hope plan intend aim expect");
    /** Nor by who is only about to, nor by who suffers it, and nothing hostile by who is helping somebody. */
    private static final Set<String> NO_DEED_UNDER_WAY =
            WordSet.of("prepare plot consider contemplate discuss weigh mull eye seek fail face suffer await receive"
                    + " lose be help aid arm supply provide send sell give fund equip support assist");

    private static final int REACH = 4;

    private Happened() {}

    /** "Chinese ship cut", "Russia has launched", "China keeps holding": a verb that says so begins what the match found. */
    static boolean through(RuleHit hit, Mention doer, Clause clause) {
        return verb(hit, doer, clause) >= 0;
    }

    /** The same, where the match itself holds that verb. */
    static boolean throughMatch(RuleHit hit, Mention doer, Clause clause) {
        int verb = verb(hit, doer, clause);
        return verb >= 0 && hit.event().tokens().get(verb);
    }

    /**
     * "Russia will quit", "China must not": a word behind the doer, before any verb, says that it is due, possible or not so.
     *
     * @param from index of the first word behind the doer that is said of it
     */
    static boolean isDue(RuleHit hit, int from, Clause clause) {
        List<Token> words = hit.text().field().tokens();
        int end = Math.min(clause.end(), from + REACH);
        int i = from;
        while (i < end && !DUE.contains(words.get(i).form())) {
            if (isVerb(words, i, false) && !Verbs.isAuxiliary(words.get(i).form())) {
                return false;
            }
            i++;
        }
        return i < end;
    }

    /** Where that verb stands; -1 when none does. */
    private static int verb(RuleHit hit, Mention doer, Clause clause) {
        List<Token> words = hit.text().field().tokens();
        int end = end(hit, doer, clause);
        boolean perfect = false;
        for (int i = doer.end(); i < end; i++) {
            String form = words.get(i).form();
            if (isUnderWay(words, i, perfect)) {
                return doing(words, i + 1, end);
            } else if (PERFECT.contains(form)) {
                perfect = true;
            } else if (isOpen(form)) {
                return -1;
            } else if (isVerb(words, i, perfect) && (perfect || !isLeftWithout(hit, doer, clause, i))) {
                boolean done = hit.event().tokens().get(i) || !NO_DEED.contains(base(words, i));
                return done ? i : -1;
            }
        }
        return -1;
    }

    /** "is", "has been", "keeps holding": what follows goes on. */
    private static boolean isUnderWay(List<Token> words, int i, boolean perfect) {
        String form = words.get(i).form();
        return BE.contains(form) || (perfect && form.equals("been")) || (isKeep(form) && isIng(words, i + 1));
    }

    /** Not so, or not yet. */
    private static boolean isOpen(String form) {
        return NOT.contains(form) || (Verbs.isAuxiliary(form) && !PERFECT.contains(form));
    }

    /** Where the verb of what is under way stands, with nothing but manner before it; -1 when another word does. */
    private static int doing(List<Token> words, int from, int end) {
        int i = from;
        while (i < end && isManner(words.get(i).form())) {
            i++;
        }
        return i < end && isDoing(words, i) ? i : -1;
    }

    /** "cable severed by Chinese ship" */
    static boolean by(RuleHit hit, Mention doer, Clause clause) {
        List<Token> words = hit.text().field().tokens();
        int by = doer.first() - 1;
        while (by > clause.first() && ARTICLES.contains(words.get(by).form())) {
            by--;
        }
        int done = by - 1;
        if (done < Math.max(clause.first(), hit.event().first())
                || !words.get(by).form().equals("by")
                || !hit.event().tokens().get(done)
                || !isParticiple(words, done)
                || NOT.contains(words.get(clause.first()).form())) {
            return false;
        }
        for (int i = done - 1; i >= clause.first(); i--) {
            String form = words.get(i).form();
            boolean happened = BE.contains(form) || PERFECT.contains(form) || form.equals("been");
            if (NOT.contains(form) || PERHAPS.contains(form) || (Verbs.isAuxiliary(form) && !happened)) {
                return false;
            }
            if (!happened && !isManner(form)) {
                return true;
            }
        }
        return true;
    }

    /** "of cutting", "for having cut", "for severed cable" behind a party that is accused or blamed. */
    static boolean asAccused(RuleHit hit, Mention doer, Clause clause) {
        List<Token> words = hit.text().field().tokens();
        int end = end(hit, doer, clause);
        int i = doer.end();
        while (i < end && !ACCUSED_OF.contains(words.get(i).form())) {
            i++;
        }
        i++;
        while (i < end
                && (isManner(words.get(i).form())
                        || ARTICLES.contains(words.get(i).form()))) {
            i++;
        }
        if (i < end && words.get(i).form().equals("having")) {
            return i + 1 < end && isParticiple(words, i + 1);
        }
        boolean done = i < end && hit.event().tokens().get(i) && isParticiple(words, i);
        return done || (i < end && isDoing(words, i));
    }

    private static boolean isParticiple(List<Token> words, int i) {
        return (Verbs.formsOf(words.get(i).form()) & Verbs.PARTICIPLE) != 0;
    }

    private static int end(RuleHit hit, Mention doer, Clause clause) {
        return Math.min(Math.min(clause.end(), doer.end() + REACH), hit.event().end());
    }

    private static boolean isKeep(String form) {
        return BaseForms.of(form).equals("keep");
    }

    private static boolean isIng(List<Token> words, int i) {
        return i < words.size() && (Verbs.formsOf(words.get(i).form()) & Verbs.ING) != 0;
    }

    private static boolean isManner(String form) {
        return STILL.contains(form) || (form.endsWith("ly") && !PERHAPS.contains(form));
    }

    private static boolean isDoing(List<Token> words, int i) {
        String verb = base(words, i);
        boolean going = verb.equals("go")
                && i + 1 < words.size()
                && words.get(i + 1).form().equals("to");
        return isIng(words, i) && !going && !NO_DEED.contains(verb) && !NO_DEED_UNDER_WAY.contains(verb);
    }

    private static String base(List<Token> words, int i) {
        return BaseForms.of(words.get(i).form());
    }

    private static boolean isVerb(List<Token> words, int i, boolean perfect) {
        int forms = Verbs.formsOf(words.get(i).form());
        int finite = perfect ? Verbs.PARTICIPLE : Verbs.PAST | Verbs.THIRD | Verbs.BASE;
        boolean past = (forms & Verbs.PAST) != 0;
        if ((forms & finite) == 0 || (past && isSuffered(words, i, perfect))) {
            return false;
        }
        // "ship cut" reads like a noun, and "plot" like a verb before "us": what has happened is plain by its form.
        boolean base = (forms & (Verbs.PAST | Verbs.THIRD)) == 0;
        return past || (WordClass.of(words, i) == WordClass.VERB && !(base && !isPlural(words, i - 1)));
    }

    /** "balloon downed in February", "cable cut by": the words behind it tell of what was done to the one before it. */
    private static boolean isSuffered(List<Token> words, int i, boolean perfect) {
        return !perfect
                && (Verbs.formsOf(words.get(i).form()) & Verbs.PARTICIPLE) != 0
                && i + 1 < words.size()
                && BEHIND.contains(words.get(i + 1).form());
    }

    /** "Chinese fishermen detained": with nothing behind it, it was done to them; "Russia attacked" did it. */
    private static boolean isLeftWithout(RuleHit hit, Mention doer, Clause clause, int i) {
        Field field = hit.text().field();
        int participle = Verbs.PAST | Verbs.PARTICIPLE;
        boolean last = i + 1 >= clause.end()
                || field.text()
                        .substring(
                                field.tokens().get(i).end(),
                                field.tokens().get(i + 1).start())
                        .contains(",");
        return last
                && doer.kind() == Mention.Kind.DEMONYM
                && (Verbs.formsOf(field.tokens().get(i).form()) & participle) == participle;
    }

    private static boolean isPlural(List<Token> words, int i) {
        return words.get(i).form().endsWith("s");
    }
}
