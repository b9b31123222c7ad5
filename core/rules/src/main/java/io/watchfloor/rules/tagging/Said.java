package io.watchfloor.rules.tagging;

import io.watchfloor.rules.match.RuleHit;
import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.words.BaseForms;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Verbs;
import io.watchfloor.text.words.WordClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who does what somebody else only says: in "Taiwan says Chinese ship cut cable" the ship's state acts. Nobody does
 * yet what is said to be due, possible or planned, nor what is said not to be so; who says that acts by saying it.
 */
final class Said {
    private static final Set<String> SAYING =
            Set.of("say", "claim", "report", "allege", "confirm", "believe", "suspect", "reveal", "announce", "insist");
    private static final Set<String> PERFECT = Set.of("has", "have", "had");
    private static final Set<String> LEADING = Set.of("that", "the", "a", "an", "two", "three", "four", "five");
    private static final Set<String> NOT = Set.of("not", "never", "no", "to", "n't");
    private static final Set<String> BEHIND = Set.of("by", "in", "off", "over", "near", "at", "during", "last");
    private static final int REACH = 4;

    private Said() {}

    /** The one of the parties of a clause whose deed a match is about, as another one says; absent where the clause does not read so. */
    static Optional<Mention> doer(RuleHit hit, List<Mention> parties) {
        Field field = hit.text().field();
        Clause clause = field.clauses().get(hit.clause());
        int says = firstVerb(field, clause);
        int from = says + 1;
        return says >= hit.event().first() || !SAYING.contains(base(field, says))
                ? Optional.empty()
                : parties.stream()
                        .filter(party -> party.first() >= from)
                        .findFirst()
                        .filter(party -> leads(field, from, party.first()) && does(hit, party, clause));
    }

    private static int firstVerb(Field field, Clause clause) {
        int at = clause.first() + 1;
        while (at < clause.end() && WordClass.of(field.tokens(), at) != WordClass.VERB) {
            at++;
        }
        return at;
    }

    private static String base(Field field, int at) {
        return BaseForms.of(field.tokens().get(at).form());
    }

    private static boolean leads(Field field, int from, int end) {
        return field.tokens().subList(from, end).stream().allMatch(word -> LEADING.contains(word.form()));
    }

    /** "Chinese ship cut", "Russia has launched": a verb that says that it happened begins what the match found. */
    private static boolean does(RuleHit hit, Mention doer, Clause clause) {
        List<Token> words = hit.text().field().tokens();
        int end =
                Math.min(Math.min(clause.end(), doer.end() + REACH), hit.event().end());
        boolean perfect = false;
        for (int i = doer.end(); i < end; i++) {
            String form = words.get(i).form();
            if (NOT.contains(form) || (Verbs.isAuxiliary(form) && !PERFECT.contains(form)) || form.equals("been")) {
                return false;
            }
            if (PERFECT.contains(form)) {
                perfect = true;
            } else if (isVerb(words, i, perfect)) {
                return true;
            }
        }
        return false;
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

    private static boolean isPlural(List<Token> words, int i) {
        return words.get(i).form().endsWith("s");
    }
}
