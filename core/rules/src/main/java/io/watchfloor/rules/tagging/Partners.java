package io.watchfloor.rules.tagging;

import io.watchfloor.model.Role;
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
 * Tells partners who do something together to somebody who is not named ("Chad and Niger shell rebel camp") from parties who do
 * it to each other ("Chad and Niger trade fire").
 */
final class Partners {
    private static final int REACH_OF_VERB = 3;
    /** What two do, they do to each other. */
    private static final Set<String> MUTUAL = WordSet.of(
            "clash trade exchange swap spar feud quarrel brawl skirmish scuffle fight battle row squabble bicker wrangle tussle"
                    + " duel dispute spat differ disagree argue sever cut break quit leave withdraw abandon end downgrade"
                    + " suspend standoff tension tensions rival tit-for-tat tit other another mutual mutually between both"
                    + " odds");

    private Partners() {}

    /**
     * Whether the parties of a match are nothing but a list of those who act, with the verb that the match found right behind
     * it, and no word of the clause says that they act on each other.
     */
    static boolean actOnAnother(RuleHit hit) {
        Field field = hit.text().field();
        Clause clause = field.clauses().get(hit.clause());
        List<Mention> parties = Parties.of(hit, hit.clause());
        List<Token> words = field.tokens();
        if (parties.isEmpty()
                || parties.stream().anyMatch(party -> party.role() != Role.SOURCE)
                || Parties.firstGroup(field, parties, Role.SOURCE).size() < 2
                || words.subList(clause.first(), clause.end()).stream()
                        .anyMatch(word -> MUTUAL.contains(BaseForms.of(word.form())))) {
            return false;
        }
        int from = parties.get(parties.size() - 1).end();
        for (int i = from; i < Math.min(clause.end(), from + REACH_OF_VERB); i++) {
            int forms = Verbs.formsOf(words.get(i).form());
            boolean behindList = i == from && (forms & Verbs.BASE) != 0;
            if (behindList
                    || (WordClass.of(words, i) == WordClass.VERB
                            && !Verbs.isAuxiliary(words.get(i).form()))) {
                return hit.event().tokens().get(i);
            }
        }
        return false;
    }
}
