package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule that matched one headline, with the evidence.
 *
 * @param rule pack and rule, such as {@code us-china/spy-balloon}
 * @param primary true when this match makes the report for at least one of its pairs
 * @param accepted modality and speaker are among those that open, or it is a denial by a party
 * @param opens may open an incident; otherwise it only joins or waits
 * @param pairs the pairs it is about, with their signals
 * @param affected third-party pairs, listed apart
 * @param eases other subjects of its pairs that it eases
 * @param evidence what matched where, named by the clause of the rule
 */
@JsonPropertyOrder({
    "rule", "subject", "facet", "status", "primary", "accepted", "opens", "precedence", "modality", "modalityCue",
    "speaker", "speakerCue", "speakerState", "effect", "pairs", "affected", "eases", "event", "action", "escalate",
    "bounds", "evidence"
})
public record RuleMatch(
        String rule,
        String subject,
        @Flat Ruling ruling,
        boolean primary,
        boolean accepted,
        boolean opens,
        @Flat Claim claim,
        List<PairSignal> pairs,
        List<PairSignal> affected,
        List<String> eases,
        List<Evidence> evidence) {

    public RuleMatch {
        Required.all("RuleMatch", "rule", rule, "subject", subject);
        pairs = Required.list(pairs);
        affected = Required.list(affected);
        eases = Required.list(eases);
        evidence = Required.list(evidence);
    }

    /** The same match of other pairs. */
    public RuleMatch of(List<PairSignal> itsPairs, List<PairSignal> itsAffected) {
        return new RuleMatch(
                rule, subject, ruling, primary, accepted, opens, claim, itsPairs, itsAffected, eases, evidence);
    }

    /** What the rule says of what it matches. */
    public record Ruling(
            @Nullable String facet,
            RuleStatus status,
            Precedence precedence,
            Effect effect,
            @Nullable EventCode event,
            @Nullable String action,
            @Nullable Escalation escalate,
            @Nullable Bounds bounds) {

        public Ruling {
            Required.all("RuleMatch", "status", status, "precedence", precedence, "effect", effect);
        }

        /** One that points alone decide on. */
        public Ruling(
                @Nullable String facet,
                RuleStatus status,
                Precedence precedence,
                Effect effect,
                @Nullable EventCode event,
                @Nullable String action,
                @Nullable Escalation escalate) {
            this(facet, status, precedence, effect, event, action, escalate, null);
        }
    }

    /**
     * Whether the clause that matched says that it happened, and who says so.
     *
     * @param speakerState the state that the speaker speaks for (see the clause it matched in), or absent
     */
    public record Claim(
            Modality modality,
            @Nullable String modalityCue,
            Speaker speaker,
            @Nullable String speakerCue,
            @Nullable String speakerState) {

        public Claim {
            Required.all("RuleMatch", "modality", modality, "speaker", speaker);
        }
    }

    /**
     * A pair and what the match means for it.
     *
     * @param source the party that acts, or absent when the text does not say
     * @param target the party acted on, or absent
     * @param rolesKnown both roles were read from the text; unknown roles cap precedence at priority
     * @param implied the second party is the rule's, not the text's
     * @param primary this match makes the report for this pair
     * @param doubtful the learned scale doubts the report: it opens nothing; absent when it does not
     * @param gravity how grave the act is and what is new about it; absent where no report is made, and of old books
     */
    public record PairSignal(
            Pair pair,
            Signal signal,
            @Nullable String source,
            @Nullable String target,
            boolean rolesKnown,
            boolean implied,
            boolean primary,
            @Nullable Boolean doubtful,
            @Nullable Gravity gravity) {

        public PairSignal {
            Required.all("PairSignal", "pair", pair, "signal", signal);
        }

        /** One that nobody doubts and nobody weighed. */
        public PairSignal(
                Pair pair,
                Signal signal,
                @Nullable String source,
                @Nullable String target,
                boolean rolesKnown,
                boolean implied,
                boolean primary) {
            this(pair, signal, source, target, rolesKnown, implied, primary, null, null);
        }

        /** It makes the report for this pair, and the scale does not doubt it. */
        public boolean reports() {
            return primary && doubtful == null;
        }

        /** The same, weighed. */
        public PairSignal weighing(@Nullable Gravity its) {
            return new PairSignal(pair, signal, source, target, rolesKnown, implied, primary, doubtful, its);
        }
    }

    /** Raises an incident to {@code to} when so many publishers report within {@code withinHours}. */
    public record Escalation(int publishers, int withinHours, Precedence to) {
        public Escalation {
            Required.all("Escalation", "to", to);
        }
    }

    /**
     * Where the author of a rule holds against points, and why.
     *
     * @param floor what the rule says of precedence counts up to this, whatever the points say; or absent
     * @param cap its reports give an incident no points, so that it goes no further by them; or absent
     */
    public record Bounds(@Nullable Precedence floor, @Nullable Precedence cap, String because) {
        public Bounds {
            Required.all("Bounds", "because", because);
        }
    }

    /**
     * What matched where.
     *
     * @param clause name of the rule's clause that matched here
     */
    public record Evidence(String clause, String field, int start, int end, String text) {
        public Evidence {
            Required.all("Evidence", "clause", clause, "field", field, "text", text);
        }
    }
}
