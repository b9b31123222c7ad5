package io.watchfloor.rules.tagging;

import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.words.BaseForms;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.WordClass;
import java.util.List;
import java.util.Set;

/**
 * Keeps apart what one subject does to one and to another: in "Tehran thanks Moscow, slams Washington" only Washington
 * is slammed. A further predicate begins with a verb behind a comma or "and".
 */
final class Predicates {
    private static final Set<String> AND = Set.of("and", "but", "then");
    /** ", says Kyiv": who speaks, not what else somebody does. */
    private static final Set<String> SAYING =
            Set.of("say", "report", "claim", "show", "suggest", "reveal", "add", "tell");

    private Predicates() {}

    /** Those of the parties of a clause that the predicate around {@code token} is about: its subject and its own. */
    static List<Mention> around(int token, List<Mention> parties, Field field, Clause clause) {
        int first = clause.first();
        int end = clause.end();
        boolean verb = false;
        int subjectEnd = clause.end();
        for (int i = clause.first(); i < clause.end(); i++) {
            if (!isVerb(field, i)) {
                continue;
            }
            if (!verb) {
                verb = true;
                subjectEnd = i;
            } else if (begins(field, clause, i)) {
                if (i <= token) {
                    first = i;
                } else {
                    end = i;
                    break;
                }
            }
        }
        int from = first;
        int to = end;
        int subject = subjectEnd;
        List<Mention> own = parties.stream()
                .filter(party -> party.first() < subject || (party.first() >= from && party.first() < to))
                .toList();
        return own.stream().map(Mention::code).distinct().count() > 1 ? own : parties;
    }

    private static boolean begins(Field field, Clause clause, int i) {
        Token before = field.tokens().get(i - 1);
        Token verb = field.tokens().get(i);
        boolean joined = AND.contains(before.form())
                || field.text().substring(before.end(), verb.start()).indexOf(',') >= 0;
        return joined
                && i > clause.first()
                && !SAYING.contains(BaseForms.of(verb.form()))
                && !isSpeaker(field, clause, i);
    }

    /** ", warns Kyiv" at the end: the speaker stands behind the verb. */
    private static boolean isSpeaker(Field field, Clause clause, int verb) {
        String speaks = clause.speakerState();
        return speaks != null
                && field.mentions().stream()
                        .anyMatch(mention -> speaks.equals(mention.code())
                                && mention.first() == verb + 1
                                && mention.end() == clause.end());
    }

    private static boolean isVerb(Field field, int i) {
        return WordClass.of(field.tokens(), i) == WordClass.VERB
                && field.mentions().stream().noneMatch(mention -> mention.first() <= i && i < mention.end());
    }
}
