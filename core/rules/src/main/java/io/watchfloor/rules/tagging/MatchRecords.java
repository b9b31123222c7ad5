package io.watchfloor.rules.tagging;

import io.watchfloor.model.Effect;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.Evidence;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.match.Meaning;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.match.RuleHit;
import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a match down as it travels on the topics. */
final class MatchRecords {
    /** The facet of words about an event. */
    private static final String REACTION = "reaction";

    private MatchRecords() {}

    /**
     * The record of a match.
     *
     * @param primaries the pairs that it makes the report of
     * @param doubted the pairs of which the learned scale doubts a report
     */
    static RuleMatch of(Candidate candidate, Set<Pair> primaries, Set<Pair> doubted) {
        Rule rule = candidate.hit().rule();
        Meaning meaning = rule.meaning();
        Clause clause = candidate.clause();
        List<PairSignal> pairs = candidate.pairs().stream()
                .map(pair -> marked(pair, primaries.contains(pair.pair()), doubted.contains(pair.pair())))
                .toList();
        RuleMatch.Ruling ruling = new RuleMatch.Ruling(
                candidate.hit().about() == null ? meaning.facet() : REACTION,
                rule.status(),
                precedence(meaning.level().precedence(), pairs),
                effect(candidate, pairs),
                meaning.event(),
                meaning.action(),
                meaning.level().escalate(),
                meaning.level().bounds());
        RuleMatch.Claim claim = new RuleMatch.Claim(
                clause.modality(), clause.modalityCue(), clause.speaker(), clause.speakerCue(), clause.speakerState());
        return new RuleMatch(
                rule.id(),
                candidate.subject(),
                ruling,
                pairs.stream().anyMatch(PairSignal::primary),
                candidate.accepted(),
                candidate.opens(),
                claim,
                pairs,
                affected(meaning, pairs),
                meaning.eases(),
                evidence(candidate.hit()));
    }

    private static PairSignal marked(PairSignal pair, boolean primary, boolean doubted) {
        return new PairSignal(
                pair.pair(),
                pair.signal(),
                pair.source(),
                pair.target(),
                pair.rolesKnown(),
                pair.implied(),
                primary,
                (primary && doubted) ? Boolean.TRUE : null,
                null);
    }

    /** The rule's, unless the text does not say who does what to whom (priority), or a party has no name (routine). */
    private static Precedence precedence(Precedence wanted, List<PairSignal> pairs) {
        Precedence highest = pairs.stream()
                .map(MatchRecords::highest)
                .max(Comparator.naturalOrder())
                .orElse(Precedence.ROUTINE);
        return wanted.compareTo(highest) < 0 ? wanted : highest;
    }

    private static Precedence highest(PairSignal pair) {
        if (pair.pair().has(Pair.UNIDENTIFIED)) {
            return Precedence.ROUTINE;
        }
        return pair.rolesKnown() ? Precedence.FLASH : Precedence.PRIORITY;
    }

    private static Effect effect(Candidate candidate, List<PairSignal> pairs) {
        Effect stated = candidate.hit().rule().meaning().effect();
        if (stated != null) {
            return stated;
        }
        if (candidate.hit().about() != null) {
            return Effect.NOTES;
        }
        return pairs.get(0).signal() == Signal.COOPERATIVE ? Effect.EASES : Effect.OPENS;
    }

    private static List<PairSignal> affected(Meaning meaning, List<PairSignal> pairs) {
        return meaning.affects().stream()
                .filter(affect -> pairs.stream().noneMatch(pair -> pair.pair().equals(affect.pair())))
                .map(affect -> new PairSignal(affect.pair(), affect.signal(), null, null, false, false, false))
                .toList();
    }

    private static List<Evidence> evidence(RuleHit hit) {
        List<Evidence> evidence = new ArrayList<>();
        for (Map.Entry<String, RuleHit.Found> found : hit.found().entrySet()) {
            Field field = found.getValue().text().field();
            for (Tags.Span span : Spans.runs(field, found.getValue().hit().tokens())) {
                evidence.add(new Evidence(found.getKey(), span.field(), span.start(), span.end(), span.text()));
            }
        }
        return evidence;
    }
}
