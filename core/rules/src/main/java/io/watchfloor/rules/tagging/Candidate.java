package io.watchfloor.rules.tagging;

import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Speaker;
import io.watchfloor.rules.match.RuleHit;
import io.watchfloor.text.reading.Clause;
import java.util.List;
import java.util.Optional;

/**
 * A match with its pairs, before it is known whether it makes a report.
 *
 * @param subject what it is about
 * @param rank the subject's
 * @param weighed it rests on the learned scale alone, which has weighed whether it happened and who says so
 */
record Candidate(RuleHit hit, List<PairSignal> pairs, String subject, int rank, boolean weighed) {
    /** The clause of its event; what is only threatened is planned in it. */
    Clause clause() {
        return Threatened.clause(hit);
    }

    boolean isMain() {
        return clause().kind() == Clause.Kind.MAIN;
    }

    Optional<PairSignal> of(Pair pair) {
        return pairs.stream().filter(signal -> signal.pair().equals(pair)).findFirst();
    }

    /** It may open an incident; words about an event only join the event's. */
    boolean opens() {
        return hit.about() == null && mayOpen();
    }

    private boolean mayOpen() {
        return weighed || hit.rule().meaning().mayOpen(clause().modality(), clause().speaker());
    }

    boolean joins() {
        return weighed || hit.rule().meaning().mayJoin(clause().modality(), clause().speaker());
    }

    /** It counts as a report of the event: it opens, rejects an accusation, or is a denial by a party or an official. */
    boolean accepted() {
        Modality modality = clause().modality();
        String speaks = clause().speakerState();
        boolean byParty =
                speaks != null && pairs.stream().anyMatch(pair -> pair.pair().has(speaks));
        boolean denial = modality == Modality.DENIED && (byParty || clause().speaker() == Speaker.OFFICIAL);
        return mayOpen() || (joins() && (modality == Modality.REBUTTED || denial));
    }

    int start() {
        return hit.event().first();
    }

    /** By the rule's name: a record would hash the whole rule, which took a fifth of the time of tagging. */
    @Override
    public int hashCode() {
        return 31 * hit.rule().id().hashCode() + hit.clause();
    }
}
