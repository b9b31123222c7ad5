package io.watchfloor.rules.tagging;

import io.watchfloor.model.Modality;
import io.watchfloor.rules.match.RuleHit;
import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.words.BaseForms;
import io.watchfloor.text.words.Token;
import java.util.List;

/**
 * Tells the threat from the deed. A threat has happened, so its clause is asserted, and a rule about threats finds it so; a
 * rule that asks only for the deed behind "threatens to" finds what is planned: "Russia threatens to quit deal".
 */
final class Threatened {
    private Threatened() {}

    /** The clause of a match, planned where the clause asserts only that its event is threatened. */
    static Clause clause(RuleHit hit) {
        Field field = hit.text().field();
        Clause clause = field.clauses().get(hit.clause());
        List<Token> words = field.tokens();
        for (int i = clause.first(); clause.modality() == Modality.ASSERTED && i + 2 < clause.end(); i++) {
            if (words.get(i + 1).form().equals("to")
                    && BaseForms.of(words.get(i).form()).equals("threaten")
                    && isOnlyDeed(hit, i)) {
                String cue = field.text()
                        .substring(words.get(i).start(), words.get(i + 1).end());
                return new Clause(
                        clause.index(),
                        clause.first(),
                        clause.end(),
                        clause.kind(),
                        clause.subordinator(),
                        Modality.PLANNED,
                        cue,
                        clause.speaker(),
                        clause.speakerCue(),
                        clause.speakerState());
            }
        }
        return clause;
    }

    /** The match holds the verb behind "to", looking over one adverb, and not the threat. */
    private static boolean isOnlyDeed(RuleHit hit, int threaten) {
        Token next = hit.text().field().tokens().get(threaten + 2);
        int verb = next.form().endsWith("ly") ? threaten + 3 : threaten + 2;
        return !hit.event().tokens().get(threaten) && hit.event().tokens().get(verb);
    }
}
