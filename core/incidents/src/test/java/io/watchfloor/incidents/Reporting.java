package io.watchfloor.incidents;

import io.watchfloor.model.CorrelationRule;
import io.watchfloor.model.Effect;
import io.watchfloor.model.EventCode;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Modality;
import io.watchfloor.model.NewsValue;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.Report.Booked;
import io.watchfloor.model.Report.HeadlineRef;
import io.watchfloor.model.Report.Match;
import io.watchfloor.model.Report.Parties;
import io.watchfloor.model.RuleMatch.Bounds;
import io.watchfloor.model.RuleMatch.Escalation;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Scoring;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Builds reports for tests: an asserted hostile priority report about CHN-USA airspace, changed where a test cares. */
final class Reporting {
    static final Pair PAIR = Pair.of("CHN", "USA");
    private static final List<String> NONE = List.of();
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
    private Pair pair = PAIR;
    private String subject = "airspace";
    private String rule = "us-china/spy-balloon";
    private String title;
    private boolean wire;
    private boolean affected;
    private String source = "CHN";
    private String standing;
    private String awaits;
    private List<String> reactions = List.of();
    private String action;
    private RuleStatus status = RuleStatus.STABLE;
    private String owner;
    private List<CorrelationRule> correlations = List.of();
    private EventCode event;
    private Duration gather = GATHER;
    private Gravity gravity;
    private Bounds bounds;
    private String told;

    private Reporting(String headline, Instant at, String publisher) {
        this.headline = headline;
        this.at = at;
        this.publisher = publisher;
        this.title = Wording.unlike(headline);
    }

    static Reporting of(String headline, double hours, String publisher) {
        return new Reporting(headline, START.plusSeconds(Math.round(hours * 3600)), publisher);
    }

    Reporting precedence(Precedence changed) {
        precedence = changed;
        return this;
    }

    Reporting bounds(Bounds its) {
        bounds = its;
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

    /** Asserted, and by the rule or the learned scale not to open one. */
    Reporting notOpening() {
        opens = false;
        return this;
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

    Reporting about(String itsPair, String itsSubject) {
        pair = Pair.parse(itsPair);
        subject = itsSubject;
        return this;
    }

    Reporting rule(String name) {
        rule = name;
        return this;
    }

    Reporting title(String text) {
        title = text;
        return this;
    }

    Reporting fromWire() {
        wire = true;
        return this;
    }

    Reporting affecting(String itsPair, String party) {
        pair = Pair.parse(itsPair);
        affected = true;
        awaits = party;
        opens = false;
        precedence = Precedence.ROUTINE;
        source = null;
        return this;
    }

    Reporting reactingIn(String... subjects) {
        reactions = List.of(subjects);
        return this;
    }

    Reporting by(String state) {
        source = state;
        return this;
    }

    Reporting standing(String dispute) {
        standing = dispute;
        return this;
    }

    Reporting worsens() {
        effect = Effect.WORSENS;
        return this;
    }

    Reporting correlated(CorrelationRule with) {
        correlations = List.of(with);
        return this;
    }

    Reporting event(String plover, String cameo) {
        event = new EventCode(plover, cameo);
        return this;
    }

    /** An act of so many tenths, of which points are made as of {@link Scorings#USUAL}. */
    /** Its rule says to do so. */
    Reporting action(String does) {
        action = does;
        return this;
    }

    Reporting gravity(String act, int tenths) {
        return gravity(act, tenths, Scorings.USUAL);
    }

    Reporting gravity(String act, int tenths, Scoring scoring) {
        gravity = new Gravity(tenths, act, null, NewsValue.NEW_ACT, List.of(), scoring.of(tenths, scoring.prior()));
        return this;
    }

    Reporting gather(Duration time) {
        gather = time;
        return this;
    }

    /** What it tells: reports that tell the same resemble one another; when nothing is said that is their subject. */
    Reporting telling(String what) {
        told = what;
        return this;
    }

    Reporting shadow() {
        status = RuleStatus.EXPERIMENTAL;
        return this;
    }

    /** By a rule in test, of somebody's pack. */
    Reporting onTest(String packOwner) {
        status = RuleStatus.TEST;
        owner = packOwner;
        return this;
    }

    Instant at() {
        return at;
    }

    String id() {
        return headline + "/" + rule;
    }

    Report report() {
        Boolean carried = wire ? Boolean.TRUE : null;
        HeadlineRef of = new HeadlineRef(
                headline, revision, at, at, publisher, publisher, carried, "B", title, null, backfill, null);
        Match match = new Match(
                rule,
                status,
                facet,
                effect,
                modality,
                official ? Speaker.OFFICIAL : Speaker.UNKNOWN,
                official,
                denial,
                opens,
                List.of(),
                List.of());
        String target = pair.first().equals(source) ? pair.second() : pair.first();
        Parties parties = new Parties(pair, signal, source, target, rolesKnown, false, affected, awaits, reactions);
        Booked booked = new Booked(
                subject, gather, precedence, event, action, escalate, bounds, standing, owner, NONE, correlations, 1);
        return new Report(id(), of, match, parties, booked, gravity, Wording.print(told == null ? subject : told));
    }

    JournalEntry entry() {
        return arriving(at);
    }

    JournalEntry arriving(Instant when) {
        return new JournalEntry.Reported(when, report());
    }

    JournalEntry withdrawn(Instant when) {
        return new JournalEntry.Withdrawn(when, pair, subject, id(), at, "corrected");
    }

    static JournalEntry tick(double hours) {
        return new JournalEntry.Tick(START.plusSeconds(Math.round(hours * 3600)));
    }

    static Cause cause(long offset) {
        return new Cause(0, offset);
    }
}
