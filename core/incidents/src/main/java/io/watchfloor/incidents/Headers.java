package io.watchfloor.incidents;

import io.watchfloor.model.Desk;
import io.watchfloor.model.Desk.Verdict;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Incident.Booked;
import io.watchfloor.model.Incident.Course;
import io.watchfloor.model.Incident.Coverage;
import io.watchfloor.model.Incident.Level;
import io.watchfloor.model.Incident.Ties;
import io.watchfloor.model.Incident.TopReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.LeadHeadline;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch.Evidence;
import io.watchfloor.model.Signal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The published header of an incident: a function of what its members add up to, of what was announced and of what
 * people did. Every list in it has a limit, so that it stays below 32 KB however much is reported.
 */
final class Headers {
    private static final int PUBLISHERS = 100;
    private static final int LINKS = 20;
    private static final int FACETS = 50;
    private static final int CODES = 20;
    private static final int TOP = 20;
    private static final int TOP_BYTES = 16_000;
    private static final int PUBLISHER_BYTES = 4_000;
    private static final int VERDICT_BYTES = 5_000;
    private static final int TITLE = 300;
    private static final int ADDRESS = 300;
    private static final int EVIDENCE = 6;

    private Headers() {}

    static Incident of(Case of, IncidentState incident, Tally tally, Urgency urgency, Instant now, String producer) {
        Credibility credibility = Credibility.of(tally);
        List<String> arithmetic = new ArrayList<>(urgency.arithmetic());
        Desk desk = incident.desk();
        if (desk.precedence() != null) {
            arithmetic.add("announced " + desk.precedence().word() + ": set by a person");
        }
        arithmetic.addAll(credibility.arithmetic());
        return new Incident(
                of.incidentId(incident.birth()),
                of.pair(),
                incident.birth().subject(),
                incident.birth().number(),
                incident.revision(),
                course(incident, tally, urgency),
                new Level(
                        urgency.computed(),
                        incident.announced(),
                        urgency.held(),
                        signal(tally, urgency),
                        credibility.grade(),
                        arithmetic),
                coverage(tally),
                new Ties(newest(incident.birth().continues()), newest(incident.links())),
                new Booked(
                        action(tally.leading.chosen()),
                        tally.events(CODES),
                        standing(of, incident.birth(), now),
                        tally.shadow(),
                        tally.bookRevision(),
                        producer),
                fitting(desk),
                Map.of());
    }

    /** What a standing matter is, and how it is told of; absent of an incident that is none. */
    private static @Nullable String standing(Case of, Birth birth, Instant now) {
        return birth.isMatter()
                ? birth.matter() + ", " + of.course(birth.family()).inWords(now)
                : null;
    }

    private static Course course(IncidentState incident, Tally tally, Urgency urgency) {
        return new Course(
                status(incident, urgency),
                tally.opened.isEmpty() ? incident.first() : java.util.Objects.requireNonNull(tally.opened.first()),
                incident.first(),
                incident.last(),
                incident.closed());
    }

    private static Coverage coverage(Tally tally) {
        return new Coverage(
                tally.reports(),
                moreThan(tally.reports(), tally.carriers()),
                tally.struck(),
                fitting(tally.voices.inOrder(PUBLISHERS), PUBLISHER_BYTES, name -> 3 + utf8(name)),
                tally.facets.inOrder().stream().limit(FACETS).toList(),
                List.copyOf(tally.denials.keys()),
                fitting(tally.top(TOP).stream().map(Headers::top).toList(), TOP_BYTES, Headers::bytes).stream()
                        .sorted(Comparator.comparing(TopReport::published).thenComparing(TopReport::id))
                        .toList(),
                lead(tally.leading.chosen()));
    }

    static IncidentStatus status(IncidentState incident, Urgency urgency) {
        if (incident.closed() != null) {
            return IncidentStatus.CLOSED;
        }
        return urgency.eased() ? IncidentStatus.EASED : IncidentStatus.OPEN;
    }

    private static Signal signal(Tally tally, Urgency urgency) {
        if (urgency.eased()) {
            return Signal.COOPERATIVE;
        }
        if (tally.signals.keys().contains(Signal.HOSTILE)) {
            return Signal.HOSTILE;
        }
        return tally.signals.keys().contains(Signal.COOPERATIVE) ? Signal.COOPERATIVE : Signal.NEUTRAL;
    }

    /** What the rule that read the leading headline tells the officer to do. */
    private static @Nullable String action(Leading.@Nullable Chosen chosen) {
        return chosen == null ? null : chosen.report().booked().action();
    }

    private static @Nullable LeadHeadline lead(Leading.@Nullable Chosen chosen) {
        if (chosen == null) {
            return null;
        }
        Report r = chosen.report();
        return new LeadHeadline(
                r.id(),
                r.headline().eventTime(),
                r.headline().outlet(),
                title(r),
                link(r),
                evidence(r),
                chosen.turned(),
                chosen.why(),
                r.booked().subject(),
                r.headline().gloss());
    }

    private static String title(Report r) {
        String title = r.headline().title();
        return title.length() <= TITLE ? title : title.substring(0, TITLE) + "…";
    }

    private static @Nullable String link(Report r) {
        String link = r.headline().link();
        return link == null || link.length() > ADDRESS ? null : link;
    }

    private static List<Evidence> evidence(Report r) {
        return r.match().evidence().stream()
                .filter(Headers::inTitle)
                .limit(EVIDENCE)
                .toList();
    }

    private static TopReport top(Carriers carriers) {
        Report r = carriers.lead().report;
        return new TopReport(
                r.id(),
                r.headline().eventTime(),
                r.headline().outlet(),
                r.headline().publisher(),
                title(r),
                link(r),
                r.match().rule(),
                r.match().facet(),
                r.match().modality(),
                r.parties().signal(),
                moreThan(1, carriers.count()),
                evidence(r),
                r.headline().gloss());
    }

    /** The first of them, as many as have room. */
    private static <V> List<V> fitting(List<V> all, int room, ToIntFunction<V> bytes) {
        int left = room;
        for (int count = 0; count < all.size(); count++) {
            left -= bytes.applyAsInt(all.get(count));
            if (left < 0) {
                return all.subList(0, count);
            }
        }
        return all;
    }

    /** With the newest verdicts that have room. */
    private static Desk fitting(Desk d) {
        List<Verdict> newestFirst = new ArrayList<>(d.verdicts());
        Collections.reverse(newestFirst);
        List<Verdict> fit = new ArrayList<>(
                fitting(newestFirst, VERDICT_BYTES, v -> 60 + v.report().length() + utf8(v.by())));
        Collections.reverse(fit);
        return new Desk(d.version(), d.owner(), d.shelf(), d.closure(), d.precedence(), d.notes(), d.signed(), fit);
    }

    /** About as many as it takes in JSON. */
    private static int bytes(TopReport top) {
        int link = top.link() == null ? 0 : top.link().length();
        int evidence = top.evidence().stream()
                .mapToInt(e -> 70 + utf8(e.text()) + e.clause().length())
                .sum();
        return 250
                + top.id().length()
                + utf8(top.outlet())
                + utf8(top.publisher())
                + utf8(top.title())
                + link
                + evidence;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean inTitle(Evidence evidence) {
        return evidence.end() <= TITLE;
    }

    private static @Nullable Integer moreThan(int least, int count) {
        return count > least ? Integer.valueOf(count) : null;
    }

    private static <V> List<V> newest(List<V> all) {
        return all.subList(Math.max(0, all.size() - LINKS), all.size());
    }
}
