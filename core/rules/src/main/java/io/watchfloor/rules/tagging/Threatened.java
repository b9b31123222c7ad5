package io.watchfloor.rules.tagging;

import io.watchfloor.model.Modality;
import io.watchfloor.rules.match.RuleHit;
import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.words.BaseForms;
import io.watchfloor.text.words.Token;
import java.util.List;

/**
 * Tells the act from what it is about, and the threat from the deed. Who protests at a plan has protested, and a rule that
 * finds no more than the plan finds what is planned. A threat has happened, so its clause is asserted, and a rule about
 * threats finds it so; one that asks only for the deed behind "threatens to" finds what is planned: "threatens to quit deal".
 */
final class Threatened {
    private Threatened() {}

    /** The clause of a match, with the modality of what its act is about, or planned, where the event is no more than that. */
    static Clause clause(RuleHit hit) {
        Field field = hit.text().field();
        Clause clause = field.clauses().get(hit.clause());
        List<Token> words = field.tokens();
        Clause.Content content = clause.content();
        if (content != null && isOnlyContent(hit)) {
            return with(clause, content.modality(), content.cue());
        }
        for (int i = clause.first(); clause.modality() == Modality.ASSERTED && i + 2 < clause.end(); i++) {
            if (words.get(i + 1).form().equals("to")
                    && BaseForms.of(words.get(i).form()).equals("threaten")
                    && isOnlyDeed(hit, i)) {
                String cue = field.text()
                        .substring(words.get(i).start(), words.get(i + 1).end());
                return with(clause, Modality.PLANNED, cue);
            }
        }
        return clause;
    }

    /** Whether a match finds no more than what the act of its clause is about. */
    static boolean isOnlyContent(RuleHit hit) {
        Clause.Content content = hit.text().field().clauses().get(hit.clause()).content();
        return content != null && hit.event().first() >= content.first();
    }

    private static Clause with(Clause clause, Modality modality, String cue) {
        return new Clause(
                clause.index(),
                clause.first(),
                clause.end(),
                clause.kind(),
                clause.subordinator(),
                modality,
                cue,
                clause.speaker(),
                clause.speakerCue(),
                clause.speakerState());
    }

    /** The match holds the verb behind "to", looking over one adverb, and not the threat. */
    private static boolean isOnlyDeed(RuleHit hit, int threaten) {
        Token next = hit.text().field().tokens().get(threaten + 2);
        int verb = next.form().endsWith("ly") ? threaten + 3 : threaten + 2;
        return !hit.event().tokens().get(threaten) && hit.event().tokens().get(verb);
    }
}
