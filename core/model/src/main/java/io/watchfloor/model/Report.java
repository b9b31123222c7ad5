package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.watchfloor.model.RuleMatch.Bounds;
import io.watchfloor.model.RuleMatch.Escalation;
import io.watchfloor.model.RuleMatch.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One headline matched by one rule about one pair.
 *
 * @param id headline id, a slash, and the rule: the same headline and rule give the same report
 * @param gravity how grave the act is and what is new about it, or absent when the book has no table of acts
 * @param print what it is compared by with the stories of its pair; absent of reports made before there were prints
 */
@JsonPropertyOrder({
    "id",
    "headline",
    "revision",
    "pair",
    "subject",
    "rule",
    "status",
    "facet",
    "gather",
    "eventTime",
    "fetched",
    "outlet",
    "publisher",
    "wire",
    "reliability",
    "title",
    "gloss",
    "link",
    "precedence",
    "signal",
    "effect",
    "modality",
    "speaker",
    "official",
    "denial",
    "opens",
    "rolesKnown",
    "implied",
    "affected",
    "source",
    "target",
    "event",
    "gravity",
    "print",
    "action",
    "escalate",
    "bounds",
    "evidence",
    "also",
    "backfill",
    "standing",
    "awaits",
    "reactions",
    "owner",
    "follows",
    "correlations",
    "bookRevision"
})
public record Report(
        String id,
        @Flat HeadlineRef headline,
        @Flat Match match,
        @Flat Parties parties,
        @Flat Booked booked,
        @Nullable Gravity gravity,
        @Nullable Print print) {

    public Report {
        Required.all("Report", "id", id);
    }

    /** One without a print. */
    public Report(
            String id, HeadlineRef headline, Match match, Parties parties, Booked booked, @Nullable Gravity gravity) {
        this(id, headline, match, parties, booked, gravity, null);
    }

    /** The same report under another subject. */
    public Report in(String subject, Duration gather) {
        return new Report(id, headline, match, parties, booked.in(subject, gather), gravity, print);
    }

    /** The same report as a member of the incident that a correlation raises. */
    public Report raising(CorrelationRule correlation) {
        return new Report(
                id, headline, match.by(correlation.id(), null), parties, booked.raising(correlation), gravity, print);
    }

    /**
     * The headline, as far as an incident shows and counts it.
     *
     * @param eventTime when it was published, the time that gathering uses
     * @param outlet who published it
     * @param publisher the independent voice: the family of the outlet, the wire that the text credits, or the state media
     *     of a state
     * @param wire the publisher is a wire, whose text others carry; absent when not
     * @param reliability A to F of the source (Admiralty code)
     * @param backfill stood in a feed before we first read it: never annunciated
     * @param gloss parties, act and words of a title of another script, from our own tables: no translation; or absent
     */
    public record HeadlineRef(
            @JsonProperty("headline") String id,
            int revision,
            Instant eventTime,
            Instant fetched,
            String outlet,
            String publisher,
            @Nullable Boolean wire,
            String reliability,
            String title,
            @Nullable String link,
            boolean backfill,
            @Nullable String gloss) {

        public HeadlineRef {
            Required.all("Report", "headline", id, "eventTime", eventTime, "fetched", fetched, "outlet", outlet);
            Required.all("Report", "publisher", publisher, "reliability", reliability, "title", title);
        }
    }

    /**
     * What the rule matched, and how the headline says it.
     *
     * @param official the speaker is an official of one of the two parties
     * @param denial who denies, when the report is a denial
     * @param also other rules that matched for this pair, as evidence
     */
    public record Match(
            String rule,
            RuleStatus status,
            @Nullable String facet,
            Effect effect,
            Modality modality,
            Speaker speaker,
            boolean official,
            @Nullable String denial,
            boolean opens,
            List<Evidence> evidence,
            List<String> also) {

        public Match {
            Required.all("Report", "rule", rule, "status", status, "effect", effect);
            Required.all("Report", "modality", modality, "speaker", speaker);
            evidence = Required.list(evidence);
            also = Required.list(also);
        }

        /** The same, by another rule. */
        public Match by(String itsRule, @Nullable String itsFacet) {
            return new Match(
                    itsRule, status, itsFacet, effect, modality, speaker, official, denial, opens, evidence, also);
        }

        /** It is what a report does to another subject beside its own: nothing but a turn for the better. */
        public boolean eases() {
            return effect == Effect.EASES && !opens;
        }

        /** The same, as what eases another subject. */
        public Match easing() {
            return new Match(
                    rule, status, null, Effect.EASES, modality, speaker, official, null, false, evidence, also);
        }
    }

    /**
     * The pair, and what each of the two does.
     *
     * @param source the party that acts, or absent when the text does not say
     * @param target the party acted on, or absent
     * @param rolesKnown both roles were read from the text
     * @param implied the second party is the rule's, not the text's
     * @param affected one of the two is a third party
     * @param awaits of an affected pair: the party whose own reaction it waits for
     * @param reactions of an affected pair: the subjects in which a reaction of it shows; empty for any
     */
    public record Parties(
            Pair pair,
            Signal signal,
            @Nullable String source,
            @Nullable String target,
            boolean rolesKnown,
            boolean implied,
            boolean affected,
            @Nullable String awaits,
            List<String> reactions) {

        public Parties {
            Required.all("Report", "pair", pair, "signal", signal);
            reactions = Required.list(reactions);
        }

        /** The same, awaiting no reaction. */
        public Parties withoutThird() {
            return new Parties(pair, signal, source, target, rolesKnown, implied, false, null, List.of());
        }
    }

    /**
     * What the decision book says of such a report.
     *
     * @param gather how far apart in time reports of one incident may be, of the subject in the book that decided
     * @param bounds where its rule holds against points, or absent
     * @param standing the standing dispute of its pair and subject, or absent
     * @param follows acts of which its act is the next turn
     * @param owner of the pack of a rule in status test: nobody else is told; absent for other rules
     * @param correlations that its rule takes part in
     * @param revision of the decision book that decided
     */
    public record Booked(
            String subject,
            Duration gather,
            Precedence precedence,
            @Nullable EventCode event,
            @Nullable String action,
            @Nullable Escalation escalate,
            @Nullable Bounds bounds,
            @Nullable String standing,
            @Nullable String owner,
            List<String> follows,
            List<CorrelationRule> correlations,
            @JsonProperty("bookRevision") long revision) {

        public Booked {
            Required.all("Report", "subject", subject, "gather", gather, "precedence", precedence);
            follows = Required.list(follows);
            correlations = Required.list(correlations);
        }

        /** What points alone decide on. */
        public Booked(
                String subject,
                Duration gather,
                Precedence precedence,
                @Nullable EventCode event,
                @Nullable String action,
                @Nullable Escalation escalate,
                @Nullable String standing,
                @Nullable String owner,
                List<CorrelationRule> correlations,
                long revision) {
            this(
                    subject,
                    gather,
                    precedence,
                    event,
                    action,
                    escalate,
                    null,
                    standing,
                    owner,
                    List.of(),
                    correlations,
                    revision);
        }

        Booked in(String other, Duration itsGather) {
            return new Booked(
                    other,
                    itsGather,
                    precedence,
                    event,
                    action,
                    escalate,
                    bounds,
                    standing,
                    owner,
                    follows,
                    correlations,
                    revision);
        }

        Booked raising(CorrelationRule by) {
            return new Booked(
                    by.name(), by.within(), by.precedence(), null, by.title(), null, null, owner, List.of(), revision);
        }
    }
}
