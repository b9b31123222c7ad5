package io.watchfloor.analysis.tagging;

import io.watchfloor.analysis.language.Clause;
import io.watchfloor.analysis.rules.RuleHit;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Speaker;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A match with its pairs, before it is known whether it makes a report.
 *
 * @param rank the subject's
 */
record Candidate(RuleHit hit, List<PairSignal> pairs, int rank) {
    /** Voices that neither act nor decide: what only they say opens nothing. */
    private static final Set<Speaker> WITHOUT_OFFICE =
            EnumSet.of(Speaker.MEMBER, Speaker.EXPERT, Speaker.FIRM, Speaker.FORMER);

    Clause clause() {
        return hit.text().field().clauses().get(hit.clause());
    }

    boolean isMain() {
        return clause().kind() == Clause.Kind.MAIN;
    }

    Optional<PairSignal> of(Pair pair) {
        return pairs.stream().filter(signal -> signal.pair().equals(pair)).findFirst();
    }

    /** Its modality and speaker may open an incident. A refusal is an act like any other. */
    boolean opens() {
        Modality modality = clause().modality() == Modality.REFUSED ? Modality.ASSERTED : clause().modality();
        return hit.rule().meaning().opens().contains(modality) && !isComment();
    }

    /** It counts as a report of the event: it opens, rejects an accusation, or is a party's denial. */
    boolean accepted() {
        Modality modality = clause().modality();
        String speaks = clause().speakerState();
        boolean party =
                speaks != null && pairs.stream().anyMatch(pair -> pair.pair().has(speaks));
        return opens()
                || (modality == Modality.REBUTTED && !isComment())
                || (modality == Modality.DENIED && (party || clause().speaker() == Speaker.OFFICIAL));
    }

    private boolean isComment() {
        return WITHOUT_OFFICE.contains(clause().speaker());
    }

    int start() {
        return hit.event().first();
    }
}
