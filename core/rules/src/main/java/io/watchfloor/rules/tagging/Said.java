package io.watchfloor.rules.tagging;

import io.watchfloor.rules.match.RuleHit;
import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.words.BaseForms;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.WordClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who does what somebody else only says.
 *
 * <p>In "Taiwan says Chinese ship cut cable", "accuses Chinese ship of cutting cable" and "blames it for cutting cable" the
 * ship's state acts. Nobody does yet what is said to be due, possible or planned, nor what is said not to be so: who says
 * that acts by saying it, as does who says what a rule asks for, when the rule asks for the saying itself.
 */
final class Said {
    private static final Set<String> SAYING =
            Set.of("say", "claim", "report", "allege", "confirm", "believe", "suspect", "reveal", "announce", "insist");
    private static final Set<String> ACCUSING = Set.of("accuse", "blame", "suspect");
    private static final Set<String> NOT_YET = Set.of("to", "not", "never");
    private static final Set<String> LEADING = Set.of("that", "the", "a", "an", "two", "three", "four", "five");

    private Said() {}

    /** The one of the parties of a clause whose deed a match is about, as another one says; absent where the clause does not read so. */
    static Optional<Mention> doer(RuleHit hit, List<Mention> parties) {
        Field field = hit.text().field();
        Clause clause = field.clauses().get(hit.clause());
        int says = firstVerb(field, clause);
        int from = says + 1;
        if (says >= hit.event().end() || hit.event().tokens().get(says)) {
            return Optional.empty();
        }
        boolean saying = SAYING.contains(base(field, says));
        boolean accusing = ACCUSING.contains(base(field, says)) && !isOpen(field, says) && !isAskedFor(hit, says);
        return parties.stream()
                .filter(party -> party.first() >= from)
                .findFirst()
                .filter(party -> (saying && isDoneAsSaid(hit, party, from, clause))
                        || (accusing && leads(field, from, party.first()) && Happened.asAccused(hit, party, clause)));
    }

    private static boolean isDoneAsSaid(RuleHit hit, Mention party, int from, Clause clause) {
        boolean acts = leads(hit.text().field(), from, party.first()) && Happened.through(hit, party, clause);
        boolean reaches = hit.event().first() < from;
        return (acts && (!reaches || Happened.throughMatch(hit, party, clause) || isBlow(hit, party)))
                || Happened.by(hit, party, clause);
    }

    /** Of a match that reaches over who says so, a word for a blow stands behind the doer: "Israeli airstrike shuts". */
    private static boolean isBlow(RuleHit hit, Mention party) {
        List<Token> words = hit.text().field().tokens();
        return hit.event().items().stream()
                .filter(item -> item.end() > party.first())
                .anyMatch(item -> Deeds.isBlow(words.get(item.end() - 1).form()));
    }

    /** The accusation itself is what the rule is about, in whichever of its clauses. */
    private static boolean isAskedFor(RuleHit hit, int verb) {
        return hit.found().values().stream()
                .filter(found -> found.text() == hit.text())
                .anyMatch(found -> found.hit().tokens().get(verb));
    }

    /** Whether the only party of a clause does what a match is about, where somebody beside the clause says so: "Taipei: ...". */
    static boolean isDoneBy(Mention party, RuleHit hit) {
        Clause clause = hit.text().field().clauses().get(hit.clause());
        return Happened.throughMatch(hit, party, clause) || Happened.by(hit, party, clause);
    }

    /**
     * Whether a party is named only as who says it behind a comma that another one will, must, may or did not do something:
     * "Russia will quit deal, Turkey says" and "Russia, Turkey says, will quit deal" are Turkey's word, as "Turkey says
     * Russia will quit deal" is.
     */
    static boolean onlySpeaksOfWhatIsDue(RuleHit hit, Mention speaker, Mention doer) {
        Field field = hit.text().field();
        Clause clause = field.clauses().get(hit.clause());
        int before = speaker.first() - 1;
        int from = before >= 0 && isSaying(field, before) ? before : speaker.first();
        int behind = speaker.end() + 1;
        boolean inside = behind < clause.end() && isSaying(field, speaker.end()) && isBehindComma(field, behind);
        boolean says = inside || isSaying(field, from) || isSaying(field, clause.end() - 1);
        return says
                && (inside || from >= hit.event().end())
                && isBehindComma(field, from)
                && Happened.isDue(hit, inside ? behind : doer.end(), clause);
    }

    private static boolean isSaying(Field field, int at) {
        return SAYING.contains(base(field, at)) || base(field, at).equals("warn");
    }

    private static boolean isBehindComma(Field field, int at) {
        int before = field.tokens().get(at - 1).end();
        return field.text().substring(before, field.tokens().get(at).start()).contains(",");
    }

    private static int firstVerb(Field field, Clause clause) {
        int at = clause.first() + 1;
        while (at < clause.end() && WordClass.of(field.tokens(), at) != WordClass.VERB && !isBlaming(field, at)) {
            at++;
        }
        return at;
    }

    /** "Oslo, Rome blame Moscow": read like a noun, and yet a party stands right behind it. */
    private static boolean isBlaming(Field field, int at) {
        return ACCUSING.contains(field.tokens().get(at).form())
                && field.mentions().stream().anyMatch(mention -> mention.first() == at + 1);
    }

    /** "refuses to blame", "does not accuse": nobody has done so. */
    private static boolean isOpen(Field field, int verb) {
        return NOT_YET.contains(field.tokens().get(verb - 1).form());
    }

    private static String base(Field field, int at) {
        return BaseForms.of(field.tokens().get(at).form());
    }

    private static boolean leads(Field field, int from, int end) {
        return field.tokens().subList(from, end).stream().allMatch(word -> LEADING.contains(word.form()));
    }
}
