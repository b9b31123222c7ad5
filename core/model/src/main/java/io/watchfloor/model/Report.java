package io.watchfloor.model;

import io.watchfloor.model.RuleMatch.Escalation;
import io.watchfloor.model.RuleMatch.EventCode;
import io.watchfloor.model.RuleMatch.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One headline matched by one rule about one pair.
 *
 * @param id headline id, a slash, and the rule: the same headline and rule give the same report
 * @param revision of the headline
 * @param gather how far apart in time reports of one incident may be, of the subject in the book that decided
 * @param eventTime when it was published, the time that gathering uses
 * @param outlet who published it
 * @param publisher the independent voice: the family of the outlet, the wire that the text credits, or the state media of
 *     a state
 * @param wire the publisher is a wire, whose text others carry; absent when not
 * @param reliability A to F of the source (Admiralty code)
 * @param official the speaker is an official of one of the two parties
 * @param denial who denies, when the report is a denial
 * @param also other rules that matched for this pair, as evidence
 * @param backfill stood in a feed before we first read it: never annunciated
 * @param standing the standing dispute of its pair and subject, or absent
 * @param awaits of an affected pair: the party whose own reaction it waits for
 * @param reactions of an affected pair: the subjects in which a reaction of it shows; empty for any
 * @param gravity how grave the act is and what is new about it, or absent when the book has no table of acts
 * @param owner of the pack of a rule in status test: nobody else is told; absent for other rules
 * @param correlations that its rule takes part in
 * @param bookRevision the decision book that decided
 */
public record Report(
        String id,
        String headline,
        int revision,
        Pair pair,
        String subject,
        String rule,
        RuleStatus status,
        @Nullable String facet,
        Duration gather,
        Instant eventTime,
        Instant fetched,
        String outlet,
        String publisher,
        @Nullable Boolean wire,
        String reliability,
        String title,
        @Nullable String link,
        Precedence precedence,
        Signal signal,
        Effect effect,
        Modality modality,
        Speaker speaker,
        boolean official,
        @Nullable String denial,
        boolean opens,
        boolean rolesKnown,
        boolean implied,
        boolean affected,
        @Nullable String source,
        @Nullable String target,
        @Nullable EventCode event,
        @Nullable Gravity gravity,
        @Nullable String action,
        @Nullable Escalation escalate,
        List<Evidence> evidence,
        List<String> also,
        boolean backfill,
        @Nullable String standing,
        @Nullable String awaits,
        List<String> reactions,
        @Nullable String owner,
        List<CorrelationRule> correlations,
        long bookRevision) {

    public Report {
        Required.all("Report", "id", id, "headline", headline, "pair", pair, "subject", subject, "rule", rule);
        Required.all("Report", "status", status, "gather", gather, "eventTime", eventTime, "fetched", fetched);
        Required.all("Report", "outlet", outlet, "publisher", publisher, "reliability", reliability);
        Required.all("Report", "title", title, "precedence", precedence, "signal", signal, "effect", effect);
        Required.all("Report", "modality", modality, "speaker", speaker);
        evidence = Required.list(evidence);
        also = Required.list(also);
        reactions = Required.list(reactions);
        correlations = Required.list(correlations);
    }

    /** The same report under another subject. */
    public Report in(String other, Duration itsGather) {
        return as(other, rule, facet, itsGather, precedence, event, action, escalate, standing, correlations);
    }

    /** The same report as a member of the incident that a correlation raises. */
    public Report raising(CorrelationRule correlation) {
        return as(
                correlation.name(),
                correlation.id(),
                null,
                correlation.within(),
                correlation.precedence(),
                null,
                correlation.title(),
                null,
                null,
                List.of());
    }

    private Report as(
            String itsSubject,
            String itsRule,
            @Nullable String itsFacet,
            Duration itsGather,
            Precedence itsPrecedence,
            @Nullable EventCode itsEvent,
            @Nullable String itsAction,
            @Nullable Escalation itsEscalation,
            @Nullable String itsStanding,
            List<CorrelationRule> itsCorrelations) {
        return new Report(
                id,
                headline,
                revision,
                pair,
                itsSubject,
                itsRule,
                status,
                itsFacet,
                itsGather,
                eventTime,
                fetched,
                outlet,
                publisher,
                wire,
                reliability,
                title,
                link,
                itsPrecedence,
                signal,
                effect,
                modality,
                speaker,
                official,
                denial,
                opens,
                rolesKnown,
                implied,
                affected,
                source,
                target,
                itsEvent,
                gravity,
                itsAction,
                itsEscalation,
                evidence,
                also,
                backfill,
                itsStanding,
                awaits,
                reactions,
                owner,
                itsCorrelations,
                bookRevision);
    }
}
