package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was found in the past, together with what is in memory: that is newer, where it is in both. */
final class Merged {
    private Merged() {}

    static Collection<IncidentReport> reports(List<IncidentReport> past, Map<String, IncidentReport> kept) {
        Map<String, IncidentReport> all = new HashMap<>();
        past.forEach(member -> all.put(member.incident() + "/" + member.report().id(), member));
        all.putAll(kept);
        return all.values();
    }

    /** Newest first. */
    static List<Moment> timeline(List<Moment> past, List<Moment> kept) {
        Map<Integer, Moment> all = new TreeMap<>(Comparator.reverseOrder());
        past.forEach(moment -> all.put(moment.revision(), moment));
        kept.forEach(moment -> all.put(moment.revision(), moment));
        return List.copyOf(all.values());
    }

    /** What is news, newest first. */
    static List<Moment> news(List<Moment> past, List<Moment> kept) {
        Map<String, Moment> all = new HashMap<>();
        Stream.concat(past.stream(), kept.stream())
                .filter(Moment::news)
                .forEach(moment -> all.put(moment.id(), moment));
        return all.values().stream().sorted(Chronicle.NEWEST_FIRST).toList();
    }

    static List<Incident> headers(List<Incident> past, IncidentHeaders kept, Predicate<Incident> wanted) {
        return List.copyOf(merge(past, kept.kept(wanted), kept).values());
    }

    static ClosedPage page(ClosedQuery query, List<Incident> past, long inPast, IncidentHeaders kept, String progress) {
        // Words are looked for in the past alone.
        List<Incident> known = query.words().isEmpty() ? kept.closed(query) : List.of();
        List<Incident> page = merge(past, known, kept).values().stream()
                .filter(incident -> incident.course().status() == IncidentStatus.CLOSED)
                .sorted(IncidentHeaders.CLOSED_LAST_FIRST)
                .limit(query.size())
                .toList();
        boolean all = query.pair() == null && query.words().isEmpty();
        Incident last = page.size() < query.size() ? null : page.get(page.size() - 1);
        return new ClosedPage(
                page.stream().map(Row::of).toList(),
                Math.max(inPast, all ? kept.closedCount() : page.size()),
                last == null ? null : new ClosedQuery.Place(IncidentHeaders.closedAt(last), last.id()).toString(),
                progress);
    }

    private static Map<String, Incident> merge(List<Incident> past, List<Incident> known, IncidentHeaders kept) {
        Map<String, Incident> all = new HashMap<>();
        past.stream()
                .filter(incident -> !kept.isOpen(incident.id()))
                .forEach(incident -> all.put(incident.id(), incident));
        known.forEach(incident ->
                all.merge(incident.id(), incident, (old, now) -> now.revision() > old.revision() ? now : old));
        return all;
    }
}
