package io.watchfloor.analysis.language;

import io.watchfloor.model.Modality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a clause's event happened: the leftmost cue of {@code config/modality.yaml} in the clause holds, but a
 * denial beats all others; the object of a rejection tells a rebuttal from a refusal; a question is an opinion.
 */
final class DidItHappen {
    /**
     * How a clause asserts its event.
     *
     * @param cue index of the first word that shows it; -1 when it is plainly asserted
     * @param end index after the last such word
     */
    record Claim(Modality modality, int cue, int end) {
        static final Claim ASSERTED = new Claim(Modality.ASSERTED, -1, -1);
    }

    private static final int REACH_OF_OBJECT = 6;

    private DidItHappen() {}

    static Claim of(List<Word> words, Stretch clause, Predicate predicate, Cues cues) {
        if (clause.end() < words.size() && words.get(clause.end()).has(Marks.QUESTION)) {
            return new Claim(Modality.OPINION, clause.end() - 1, clause.end());
        }
        Claim first = null;
        for (Phrases.Hit<Modality> hit : cues.modalities().in(words, clause.first(), clause.end())) {
            Claim claim = claim(words, clause, hit, cues);
            if (claim.modality() == Modality.DENIED || claim.modality() == Modality.REBUTTED) {
                return claim;
            }
            if (first == null && claim.modality() != Modality.ASSERTED) {
                first = claim;
            }
        }
        if (first != null) {
            return first;
        }
        return predicate.future() ? new Claim(Modality.PLANNED, predicate.verb(), predicate.end()) : Claim.ASSERTED;
    }

    /** A refusal or denial whose object is an accusation is a rebuttal; of an offer, a refusal. */
    private static Claim claim(List<Word> words, Stretch clause, Phrases.Hit<Modality> hit, Cues cues) {
        if (hit.meaning() == Modality.REFUSED
                || hit.meaning() == Modality.REBUTTED
                || hit.meaning() == Modality.DENIED) {
            Modality object = objectAfter(words, hit.end(), clause.end(), cues);
            if (object != null) {
                return new Claim(object, hit.first(), hit.end());
            }
        }
        return new Claim(hit.meaning(), hit.first(), hit.end());
    }

    private static @Nullable Modality objectAfter(List<Word> words, int from, int end, Cues cues) {
        for (int i = from; i < Math.min(end, from + REACH_OF_OBJECT); i++) {
            Modality object = cues.objectOf(words.get(i).form());
            if (object != null) {
                return object;
            }
        }
        return null;
    }
}
