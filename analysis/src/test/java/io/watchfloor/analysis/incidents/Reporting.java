package io.watchfloor.analysis.incidents;

import io.watchfloor.model.Effect;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch.Escalation;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports for tests: an asserted hostile priority report about CHN-USA airspace, changed where a test cares. */
record Reporting(
        String headline,
        int revision,
        Instant at,
        String publisher,
        String reliability,
        Precedence precedence,
        Signal signal,
        Effect effect,
        Modality modality,
        boolean opens,
        boolean official,
        boolean solid,
        boolean backfill,
        @Nullable String denial,
        @Nullable String facet,
        @Nullable Escalation escalate) {

    static final Pair PAIR = Pair.of("CHN", "USA");
    static final Duration GATHER = Duration.ofDays(3);
    static final Instant START = Instant.parse("2023-02-01T00:00:00Z");

    static Reporting of(String headline, double hours, String publisher) {
        Instant at = START.plusSeconds(Math.round(hours * 3600));
        return new Reporting(
                headline,
                1,
                at,
                publisher,
                "B",
                Precedence.PRIORITY,
                Signal.HOSTILE,
                Effect.OPENS,
                Modality.ASSERTED,
                true,
                false,
                true,
                false,
                null,
                null,
                null);
    }

    Reporting precedence(Precedence p) {
        return new Reporting(
                headline,
                revision,
                at,
                publisher,
                reliability,
                p,
                signal,
                effect,
                modality,
                opens,
                official,
                solid,
                backfill,
                denial,
                facet,
                escalate);
    }

    Reporting cooperative() {
        return new Reporting(
                headline,
                revision,
                at,
                publisher,
                reliability,
                precedence,
                Signal.COOPERATIVE,
                effect,
                modality,
                opens,
                official,
                solid,
                backfill,
                denial,
                facet,
                escalate);
    }

    Reporting deniedBy(String party) {
        return new Reporting(
                headline,
                revision,
                at,
                publisher,
                reliability,
                precedence,
                signal,
                Effect.NOTES,
                Modality.DENIED,
                false,
                official,
                solid,
                backfill,
                party,
                facet,
                escalate);
    }

    Reporting opinion() {
        return new Reporting(
                headline,
                revision,
                at,
                publisher,
                reliability,
                precedence,
                signal,
                Effect.NOTES,
                Modality.OPINION,
                false,
                official,
                solid,
                backfill,
                denial,
                facet,
                escalate);
    }

    Reporting byOfficial() {
        return new Reporting(
                headline,
                revision,
                at,
                publisher,
                reliability,
                precedence,
                signal,
                effect,
                modality,
                opens,
                true,
                solid,
                backfill,
                denial,
                facet,
                escalate);
    }

    Reporting rolesUnknown() {
        return new Reporting(
                headline,
                revision,
                at,
                publisher,
                reliability,
                precedence,
                signal,
                effect,
                modality,
                opens,
                official,
                false,
                backfill,
                denial,
                facet,
                escalate);
    }

    Reporting fromBackfill() {
        return new Reporting(
                headline,
                revision,
                at,
                publisher,
                reliability,
                precedence,
                signal,
                effect,
                modality,
                opens,
                official,
                solid,
                true,
                denial,
                facet,
                escalate);
    }

    Reporting facet(String name) {
        return new Reporting(
                headline,
                revision,
                at,
                publisher,
                reliability,
                precedence,
                signal,
                effect,
                modality,
                opens,
                official,
                solid,
                backfill,
                denial,
                name,
                escalate);
    }

    Reporting reliability(String grade) {
        return new Reporting(
                headline,
                revision,
                at,
                publisher,
                grade,
                precedence,
                signal,
                effect,
                modality,
                opens,
                official,
                solid,
                backfill,
                denial,
                facet,
                escalate);
    }

    Reporting escalate(Escalation rule) {
        return new Reporting(
                headline,
                revision,
                at,
                publisher,
                reliability,
                precedence,
                signal,
                effect,
                modality,
                opens,
                official,
                solid,
                backfill,
                denial,
                facet,
                rule);
    }

    Reporting revision(int number) {
        return new Reporting(
                headline,
                number,
                at,
                publisher,
                reliability,
                precedence,
                signal,
                effect,
                modality,
                opens,
                official,
                solid,
                backfill,
                denial,
                facet,
                escalate);
    }

    String id() {
        return headline + "/us-china/spy-balloon";
    }

    Report report() {
        return new Report(
                id(),
                headline,
                revision,
                PAIR,
                "airspace",
                "us-china/spy-balloon",
                RuleStatus.STABLE,
                facet,
                GATHER,
                at,
                at,
                publisher,
                publisher,
                reliability,
                "Title of " + headline,
                null,
                precedence,
                signal,
                effect,
                modality,
                official ? Speaker.OFFICIAL : Speaker.UNKNOWN,
                official,
                denial,
                opens,
                solid,
                false,
                false,
                "CHN",
                "USA",
                null,
                null,
                escalate,
                List.of(),
                List.of(),
                backfill,
                1);
    }

    JournalEntry entry() {
        return arriving(at);
    }

    JournalEntry arriving(Instant when) {
        return new JournalEntry.Reported(when, report());
    }

    JournalEntry withdrawn(Instant when) {
        return new JournalEntry.Withdrawn(when, PAIR, "airspace", id(), at, "corrected");
    }

    static JournalEntry tick(double hours) {
        return new JournalEntry.Tick(START.plusSeconds(Math.round(hours * 3600)));
    }

    static Cause cause(long offset) {
        return new Cause(0, offset);
    }
}
