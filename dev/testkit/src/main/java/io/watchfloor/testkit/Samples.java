package io.watchfloor.testkit;

import io.watchfloor.model.Change;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Effect;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.HandoverNote;
import io.watchfloor.model.HourCounts;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Silence;
import io.watchfloor.model.Speaker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Records as the pipeline writes them, for tests and for looking at pages. */
public final class Samples {
    public static final Instant DESK = Instant.parse("2023-02-03T21:14:07Z");

    private Samples() {}

    /** An open incident that one report by Reuters opened two hours before desk time. */
    public static Incident incident(String id, Precedence precedence) {
        return incident(
                id, 1, IncidentStatus.OPEN, precedence, precedence, "US tracks Chinese spy balloon over Montana");
    }

    public static Incident incident(
            String id, int revision, IncidentStatus status, Precedence computed, Precedence announced, String title) {
        String[] parts = id.split("\\.", -1);
        Instant opened = DESK.minus(Duration.ofHours(2));
        return new Incident(
                id,
                Pair.parse(parts[0]),
                parts[1],
                Integer.parseInt(parts[2]),
                revision,
                new Incident.Course(
                        status, opened, opened, DESK.minusSeconds(600), status == IncidentStatus.CLOSED ? DESK : null),
                new Incident.Level(
                        computed,
                        announced,
                        null,
                        computed == Precedence.ROUTINE ? Signal.COOPERATIVE : Signal.HOSTILE,
                        2,
                        List.of(
                                "flash: rule us-china/spy-balloon says so",
                                "credibility 2: two independent publishers, the better of reliability B")),
                new Incident.Coverage(
                        4, null, 1, List.of("Reuters", "BBC"), List.of("sighting"), List.of(), List.of(top(id, title))),
                Incident.Ties.NONE,
                new Incident.Booked("Tell the duty officer of the Americas desk.", List.of(), null, false, 1, "test"),
                Desk.UNTOUCHED,
                Map.of());
    }

    private static Incident.TopReport top(String id, String title) {
        return new Incident.TopReport(
                id + "/top",
                DESK.minusSeconds(600),
                "Reuters",
                "Reuters",
                title,
                "https://reuters.example/" + id,
                "us-china/spy-balloon",
                "sighting",
                Modality.ASSERTED,
                Signal.HOSTILE,
                null,
                evidence(title),
                null);
    }

    /** The same, with one report of each of these headlines; the first one leads. */
    public static Incident telling(Incident of, String... headlines) {
        List<Incident.TopReport> top = Stream.of(headlines)
                .map(headline -> new Incident.TopReport(
                        headline + "/" + of.id(),
                        DESK.minusSeconds(600),
                        "BBC",
                        "BBC",
                        headline,
                        null,
                        "us-china/spy-balloon",
                        null,
                        headline.equals(headlines[0]) ? Modality.ASSERTED : Modality.DENIED,
                        Signal.NEUTRAL,
                        null,
                        List.of(),
                        null))
                .toList();
        Incident.Coverage its = of.coverage();
        return IncidentVariant.of(of)
                .coverage(new Incident.Coverage(
                        top.size(), null, 0, its.publishers(), its.facets(), List.of(), top, null))
                .incident();
    }

    /** Marks the words "spy balloon" where they stand in the title. */
    public static List<RuleMatch.Evidence> evidence(String title) {
        int at = title.indexOf("spy balloon");
        return at < 0
                ? List.of()
                : List.of(new RuleMatch.Evidence("what", "title", at, at + "spy balloon".length(), "spy balloon"));
    }

    /** It annunciates when it opens or escalates the incident. */
    public static IncidentEvent event(Incident incident, Change type, String why, Instant knownAt) {
        return EventVariant.of(incident, type, knownAt)
                .why(why)
                .cause(3, 120)
                .report(incident.id() + "/top")
                .annunciates(type == Change.OPENED || type == Change.ESCALATED)
                .event();
    }

    public static IncidentReport report(String incident, String id, String title, String link, String withdrawn) {
        Report report = new Report(
                id,
                new Report.HeadlineRef(
                        id + "-headline",
                        1,
                        DESK.minusSeconds(900),
                        DESK.minusSeconds(880),
                        "BBC",
                        "BBC",
                        null,
                        "B",
                        title,
                        link,
                        false,
                        null),
                new Report.Match(
                        "us-china/spy-balloon",
                        RuleStatus.of("stable"),
                        "sighting",
                        Effect.OPENS,
                        Modality.ASSERTED,
                        Speaker.OFFICIAL,
                        true,
                        null,
                        true,
                        evidence(title),
                        List.of()),
                new Report.Parties(
                        Pair.parse(incident.split("\\.", -1)[0]),
                        Signal.HOSTILE,
                        "CHN",
                        "USA",
                        true,
                        false,
                        false,
                        null,
                        List.of()),
                new Report.Booked(
                        "airspace", Duration.ofDays(3), Precedence.FLASH, null, null, null, null, null, List.of(), 1),
                null);
        return new IncidentReport(incident, DESK.minusSeconds(870), withdrawn, null, report);
    }

    /** The same report, made by another rule. */
    public static IncidentReport by(String rule, IncidentReport of) {
        Report r = of.report();
        Report.Match match = r.match().by(rule, r.match().facet());
        Report report = new Report(r.id(), r.headline(), match, r.parties(), r.booked(), r.gravity());
        return new IncidentReport(of.incident(), of.joinedAt(), of.withdrawn(), of.copyOf(), report);
    }

    /** The same text as another report, in another outlet. */
    public static IncidentReport copy(String id, String outlet, IncidentReport original) {
        Report first = original.report();
        Report.HeadlineRef of = first.headline();
        Report.HeadlineRef headline = new Report.HeadlineRef(
                id + "-headline",
                of.revision(),
                of.eventTime(),
                of.fetched(),
                outlet,
                "Reuters",
                of.wire(),
                of.reliability(),
                of.title(),
                "https://copies.example/" + id.replace(' ', '-'),
                of.backfill(),
                of.gloss());
        Report report = new Report(id, headline, first.match(), first.parties(), first.booked(), first.gravity());
        return new IncidentReport(original.incident(), DESK.minusSeconds(500), null, first.id(), report);
    }

    public static FeedHealth feed(String id, String state, String error) {
        return new FeedHealth(
                id,
                FeedCondition.of(state),
                DESK.minusSeconds(error == null ? 86_400 : 7200),
                null,
                error,
                error == null ? 0 : 3,
                DESK.minusSeconds(error == null ? 30 : 7200),
                DESK.minusSeconds(400),
                DESK.plusSeconds(30),
                120,
                HourCounts.none(DESK).plus(12, DESK.minusSeconds(30)),
                DESK.minusSeconds(30),
                Map.of());
    }

    /** A feed on the list. */
    public static Feed listed(String id, boolean enabled) {
        return new Feed(
                id,
                "https://" + id + ".example/news.xml",
                "The " + id + " Post",
                null,
                "GBR",
                "B",
                300,
                enabled,
                Map.of());
    }

    /** A silence that starts and ends so many hours after desk time. */
    public static Silence silence(String id, int starts, int ends) {
        return new Silence(
                id,
                List.of("pair=\"CHN-TWN\"", "precedence!=\"flash\""),
                "watch officer",
                "announced exercise until Friday",
                DESK.plus(Duration.ofHours(starts)),
                DESK.plus(Duration.ofHours(ends)),
                Map.of());
    }

    public static DeadLetter deadLetter(String error) {
        byte[] body = "<html>".getBytes(StandardCharsets.UTF_8);
        return DeadLetter.of("feed bbc-world", "unreadable-feed", error, body, DESK.minusSeconds(60), "test");
    }

    /** What the officer before left, not accepted yet. */
    public static HandoverNote note() {
        return new HandoverNote(
                "h-1",
                "lee",
                null,
                "The embassy rings back at six. The denial is not on the wires yet.",
                DESK.minus(Duration.ofHours(8)),
                DESK.minusSeconds(300),
                null,
                null,
                Map.of());
    }

    /** A notification that was given up. */
    public static Delivery undelivered() {
        return new Delivery(
                "CHN-USA.airspace.1:1@pager",
                "pager",
                12,
                DESK.minusSeconds(200),
                DeliveryOutcome.UNDELIVERED,
                null,
                "HTTP 410: the receiver wants no more",
                null,
                null,
                Map.of());
    }

    /** The next revision of an incident, with another desk and status. */
    public static Incident with(Incident before, Desk desk, IncidentStatus status) {
        return IncidentVariant.of(before).next().status(status).desk(desk).incident();
    }

    /** A desk that somebody owns, or nobody. */
    public static Desk desk(int version, String owner) {
        return new Desk(version, owner, null, null, null, 0, List.of());
    }
}
