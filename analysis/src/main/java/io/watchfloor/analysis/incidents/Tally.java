package io.watchfloor.analysis.incidents;

import io.watchfloor.model.Effect;
import io.watchfloor.model.Incident.TopReport;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch.Escalation;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Signal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the members of an incident add up to, in any order: sums, earliest and latest times, sets. Adding a report is
 * cheap however many there are; taking one away means adding up the others again.
 *
 * @param opened event time of the earliest report that may open an incident
 * @param publishers those that say it happened, with their earliest report
 * @param hostile for each precedence the latest hostile report of it; {@code other} for the rest
 * @param solid like hostile and other together, but only of reports with an explicit pair, known roles and an asserted
 *     or officially planned act
 * @param eased latest report that eases
 * @param official an official of a party says so
 * @param direct a report is about this pair itself, not about what affects it
 * @param top the reports that matter, at most {@link #TOP}
 */
public record Tally(
        int reports,
        int withdrawn,
        Instant first,
        Instant last,
        @Nullable Instant opened,
        SortedMap<String, Publisher> publishers,
        SortedMap<Precedence, Instant> hostile,
        SortedMap<Precedence, Instant> other,
        SortedMap<Precedence, Instant> solid,
        SortedMap<Signal, Instant> signals,
        @Nullable Instant eased,
        SortedMap<String, Instant> facets,
        SortedMap<String, Instant> denials,
        SortedMap<String, Escalation> escalations,
        boolean official,
        boolean direct,
        boolean shadow,
        SortedMap<String, TopReport> top,
        @Nullable Guidance guidance,
        long bookRevision) {

    static final int TOP = 20;
    private static final int TITLE = 300;

    public Tally {
        publishers = sorted(publishers);
        hostile = sorted(hostile);
        other = sorted(other);
        solid = sorted(solid);
        signals = sorted(signals);
        facets = sorted(facets);
        denials = sorted(denials);
        escalations = sorted(escalations);
        top = sorted(top);
    }

    /** An empty map is left out of JSON and comes back as none. */
    private static <K, V> SortedMap<K, V> sorted(@Nullable SortedMap<K, V> map) {
        return map == null ? new TreeMap<>() : map;
    }

    /**
     * One independent voice.
     *
     * @param first its earliest report
     * @param reliability the best of its outlets, A to F
     */
    record Publisher(Instant first, String reliability) {
        Publisher and(Publisher same) {
            return new Publisher(
                    first.isBefore(same.first) ? first : same.first,
                    reliability.compareTo(same.reliability) < 0 ? reliability : same.reliability);
        }
    }

    /** What the most urgent rule tells the officer to do. */
    record Guidance(Precedence precedence, String rule, String action) {}

    static Tally of(Report report) {
        return nothing(report.eventTime()).add(report);
    }

    /** The sum of several members; those that are withdrawn are only counted. Needs at least one member that counts. */
    static Tally of(Collection<Member> members) {
        Tally sum = null;
        int withdrawn = 0;
        for (Member member : members) {
            if (!member.counts()) {
                withdrawn++;
            } else {
                sum = sum == null ? of(member.report()) : sum.add(member.report());
            }
        }
        if (sum == null) {
            // All gone: the times stay, so that the incident ends where it was and not in nowhere.
            Member any = members.iterator().next();
            sum = nothing(any.report().eventTime());
        }
        return sum.withdrawn(withdrawn);
    }

    static Tally nothing(Instant at) {
        return new Tally(
                0,
                0,
                at,
                at,
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                false,
                false,
                true,
                new TreeMap<>(),
                null,
                0);
    }

    /** This and one report more. */
    Tally add(Report r) {
        Instant at = r.eventTime();
        boolean says = r.opens();
        boolean eases = r.effect() == Effect.EASES
                || r.effect() == Effect.CLOSES
                || (says && r.signal() == Signal.COOPERATIVE && r.effect() == Effect.OPENS);
        return new Tally(
                reports + 1,
                withdrawn,
                earlier(first, at),
                later(last, at),
                says ? (opened == null ? at : earlier(opened, at)) : opened,
                says
                        ? merged(publishers, r.publisher(), new Publisher(at, r.reliability()), Publisher::and)
                        : publishers,
                says && r.signal() == Signal.HOSTILE ? merged(hostile, r.precedence(), at, Tally::later) : hostile,
                says && r.signal() != Signal.HOSTILE ? merged(other, r.precedence(), at, Tally::later) : other,
                says && isSolid(r) ? merged(solid, r.precedence(), at, Tally::later) : solid,
                says ? merged(signals, r.signal(), at, Tally::later) : signals,
                eases ? (eased == null ? at : later(eased, at)) : eased,
                r.facet() == null || !says ? facets : merged(facets, r.facet(), at, Tally::earlier),
                r.denial() == null ? denials : merged(denials, r.denial(), at, Tally::earlier),
                r.escalate() == null ? escalations : merged(escalations, r.rule(), r.escalate(), (a, b) -> b),
                official || (says && r.official()),
                direct || !r.affected(),
                shadow && r.status() == RuleStatus.EXPERIMENTAL,
                topWith(r),
                guidanceWith(r),
                Math.max(bookRevision, r.bookRevision()));
    }

    private Tally withdrawn(int count) {
        return new Tally(
                reports,
                count,
                first,
                last,
                opened,
                publishers,
                hostile,
                other,
                solid,
                signals,
                eased,
                facets,
                denials,
                escalations,
                official,
                direct,
                shadow,
                top,
                guidance,
                bookRevision);
    }

    private static boolean isSolid(Report r) {
        boolean happened =
                switch (r.modality()) {
                    case ASSERTED, REFUSED, REBUTTED -> true;
                    case PLANNED -> r.official();
                    default -> false;
                };
        return happened && r.rolesKnown() && !r.implied();
    }

    private @Nullable Guidance guidanceWith(Report r) {
        if (r.action() == null) {
            return guidance;
        }
        Guidance its = new Guidance(r.precedence(), r.rule(), r.action());
        Comparator<Guidance> urgency =
                Comparator.comparing(Guidance::precedence).thenComparing(Guidance::rule, Comparator.reverseOrder());
        return guidance == null || urgency.compare(its, guidance) > 0 ? its : guidance;
    }

    /** Keyed so that the order of keys is the order of what matters: urgent first, then early, then by id. */
    private SortedMap<String, TopReport> topWith(Report r) {
        String title = r.title().length() <= TITLE ? r.title() : r.title().substring(0, TITLE) + "…";
        TopReport its = new TopReport(
                r.id(),
                r.eventTime(),
                r.outlet(),
                r.publisher(),
                title,
                r.link(),
                r.rule(),
                r.facet(),
                r.modality(),
                r.signal(),
                null,
                r.evidence().stream().filter(e -> e.end() <= TITLE).toList());
        int urgency = Precedence.FLASH.compareTo(r.precedence());
        String key = urgency + "|" + (r.opens() ? 0 : 1) + "|" + r.eventTime() + "|" + r.id();
        TreeMap<String, TopReport> all = new TreeMap<>(top);
        all.put(key, its);
        while (all.size() > TOP) {
            all.pollLastEntry();
        }
        return all;
    }

    private static <K, V> SortedMap<K, V> merged(
            SortedMap<K, V> map, K key, V value, java.util.function.BinaryOperator<V> both) {
        SortedMap<K, V> copy = new TreeMap<>(map);
        copy.merge(key, value, both);
        return copy;
    }

    /** The most publishers whose earliest reports fall within some window of so many hours, as of when; for escalation. */
    @Nullable
    Instant reachedBy(int count, int withinHours) {
        var times = publishers.values().stream().map(Publisher::first).sorted().toList();
        Iterator<Instant> ends = times.stream().skip(count - 1L).iterator();
        for (int start = 0; ends.hasNext(); start++) {
            Instant end = ends.next();
            if (!end.isAfter(times.get(start).plusSeconds(withinHours * 3600L))) {
                return end;
            }
        }
        return null;
    }

    /** The highest precedence with a report after a time, or absent. */
    static @Nullable Precedence loudest(Map<Precedence, Instant> latest, Instant after) {
        return latest.entrySet().stream()
                .filter(entry -> entry.getValue().isAfter(after))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
