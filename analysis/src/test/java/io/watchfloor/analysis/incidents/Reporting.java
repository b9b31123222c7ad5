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

/** Builds reports for tests: an asserted hostile priority report about CHN-USA airspace, changed where a test cares. */
final class Reporting {
    static final Pair PAIR = Pair.of("CHN", "USA");
    static final Duration GATHER = Duration.ofDays(3);
    static final Instant START = Instant.parse("2023-02-01T00:00:00Z");

    private final String headline;
    private final Instant at;
    private final String publisher;
    private int revision = 1;
    private Precedence precedence = Precedence.PRIORITY;
    private Signal signal = Signal.HOSTILE;
    private Effect effect = Effect.OPENS;
    private Modality modality = Modality.ASSERTED;
    private boolean opens = true;
    private boolean official;
    private boolean rolesKnown = true;
    private boolean backfill;
    private String denial;
    private String facet;
    private Escalation escalate;

    private Reporting(String headline, Instant at, String publisher) {
        this.headline = headline;
        this.at = at;
        this.publisher = publisher;
    }

    static Reporting of(String headline, double hours, String publisher) {
        return new Reporting(headline, START.plusSeconds(Math.round(hours * 3600)), publisher);
    }

    Reporting precedence(Precedence changed) {
        precedence = changed;
        return this;
    }

    Reporting cooperative() {
        signal = Signal.COOPERATIVE;
        return this;
    }

    Reporting deniedBy(String party) {
        denial = party;
        return joinsOnly(Modality.DENIED);
    }

    Reporting opinion() {
        return joinsOnly(Modality.OPINION);
    }

    private Reporting joinsOnly(Modality changed) {
        modality = changed;
        effect = Effect.NOTES;
        opens = false;
        return this;
    }

    Reporting byOfficial() {
        official = true;
        return this;
    }

    Reporting rolesUnknown() {
        rolesKnown = false;
        return this;
    }

    Reporting fromBackfill() {
        backfill = true;
        return this;
    }

    Reporting facet(String name) {
        facet = name;
        return this;
    }

    Reporting escalate(Escalation rule) {
        escalate = rule;
        return this;
    }

    Reporting revision(int number) {
        revision = number;
        return this;
    }

    String headline() {
        return headline;
    }

    Instant at() {
        return at;
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
                null,
                "B",
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
                rolesKnown,
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
                null,
                null,
                List.of(),
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
