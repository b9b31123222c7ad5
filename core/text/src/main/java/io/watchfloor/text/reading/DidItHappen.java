package io.watchfloor.text.reading;

import io.watchfloor.model.Modality;
import io.watchfloor.text.words.Phrases;
import io.watchfloor.text.words.Word;
import io.watchfloor.text.words.WordClass;
import io.watchfloor.text.words.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a clause's event happened. The leftmost cue of {@code config/modality.yaml} in the clause holds, but a
 * denial beats all others. The object of a rejection tells a rebuttal from a refusal. Questions and comment without
 * a speaker are opinion; "ten years after" makes what follows a memory.
 */
final class DidItHappen {
    /**
     * How a clause asserts its event.
     *
     * @param first index of the first word that shows it; -1 when it is plainly asserted
     * @param end index after the last such word
     */
    record Claim(Modality modality, int first, int end) {
        static final Claim ASSERTED = new Claim(Modality.ASSERTED, -1, -1);
    }

    private static final int REACH_OF_OBJECT = 6;
    private static final Set<String> SPANS = WordSet.of("year years decade decades century centuries month months");
    private static final Set<Modality> OF_CONTENT = Set.of(Modality.PLANNED, Modality.HYPOTHETICAL, Modality.DENIED);
    private static final Set<Modality> YIELDS_TO_PLAN = Set.of(Modality.REFUSED, Modality.RETROSPECTIVE);

    private DidItHappen() {}

    /** The claim of a clause; {@code attributed} when somebody is named who says it. */
    static Claim of(List<Word> words, Stretch clause, MainVerb verb, boolean attributed, Cues cues) {
        if ("after".equals(clause.subordinator())
                && clause.first() > 0
                && SPANS.contains(words.get(clause.first() - 1).form())) {
            return new Claim(Modality.RETROSPECTIVE, clause.first() - 1, clause.first() + 1);
        }
        Claim cued = cued(words, clause, verb, attributed, cues);
        boolean planned = verb.future() && (cued == null || YIELDS_TO_PLAN.contains(cued.modality()));
        if (planned && (cued == null || verb.first() < cued.first())) {
            return new Claim(Modality.PLANNED, verb.first(), verb.end());
        }
        return cued == null ? Claim.ASSERTED : cued;
    }

    private static @Nullable Claim cued(
            List<Word> words, Stretch clause, MainVerb verb, boolean attributed, Cues cues) {
        Claim first = null;
        for (Phrases.Hit<Modality> hit : cues.modalities().in(words, clause.first(), clause.end())) {
            Claim claim = claim(words, clause, hit, cues);
            boolean opinionOfSpeaker =
                    attributed && claim.modality() == Modality.OPINION && claim.first() > clause.first();
            if (claim.modality() == Modality.ASSERTED
                    || opinionOfSpeaker
                    || isNoun(words, clause, claim)
                    || isContent(words, clause, verb, claim, cues)) {
                continue;
            }
            if (claim.modality() == Modality.OPINION && claim.first() == clause.first()) {
                return claim;
            }
            if (claim.modality() == Modality.DENIED || claim.modality() == Modality.REBUTTED) {
                return claim;
            }
            boolean onlyIf =
                    first != null && first.modality() == Modality.PLANNED && claim.modality() == Modality.HYPOTHETICAL;
            first = first == null || onlyIf ? claim : first;
        }
        return first;
    }

    /** What the act of a clause is about, where that is planned, possible or not so: "warns of possible war"; absent elsewhere. */
    static @Nullable Claim contentOf(List<Word> words, Stretch clause, MainVerb verb, Cues cues) {
        return cues.modalities().in(words, clause.first(), clause.end()).stream()
                .map(hit -> claim(words, clause, hit, cues))
                .filter(claim -> isContent(words, clause, verb, claim, cues))
                .findFirst()
                .orElse(null);
    }

    /** Behind a verb that is an act and has happened, whatever is said of what it is about. */
    private static boolean isContent(List<Word> words, Stretch clause, MainVerb verb, Claim claim, Cues cues) {
        return verb.first() < clause.end()
                && !verb.future()
                && claim.first() >= verb.end()
                && OF_CONTENT.contains(claim.modality())
                && cues.isAct(words.get(verb.end() - 1).form());
    }

    /** "the veto", "signs of decline": no act of turning down. */
    private static boolean isNoun(List<Word> words, Stretch clause, Claim claim) {
        return claim.modality() == Modality.REFUSED
                && claim.end() - claim.first() == 1
                && WordClass.among(words, claim.first(), clause.first(), clause.end()) == WordClass.NOUN;
    }

    /** Rejecting or denying an accusation is a rebuttal; rejecting an offer is a refusal. */
    private static Claim claim(List<Word> words, Stretch clause, Phrases.Hit<Modality> hit, Cues cues) {
        boolean rejects = hit.meaning() == Modality.REFUSED || hit.meaning() == Modality.REBUTTED;
        boolean denies = hit.meaning() == Modality.DENIED
                && words.get(hit.end() - 1).form().startsWith("den");
        Modality object = rejects || denies ? objectAfter(words, hit.end(), clause.end(), cues) : null;
        if (object == null || (denies && object == Modality.REFUSED)) {
            return new Claim(hit.meaning(), hit.first(), hit.end());
        }
        return new Claim(object, hit.first(), hit.end());
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
