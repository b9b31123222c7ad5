package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Folds what is on the topics of incidents into headers and memberships, of each the last, in whatever form somebody
 * needs: whole, or only what is printed, since a year of news has tens of thousands.
 *
 * <p>The header of an incident is that of its last event: its record on {@code incidents} becomes a tombstone when it
 * leaves the store, 30 days after it went quiet. A tombstone therefore says nothing; what is still open when its events
 * are past their retention is read from its record.
 *
 * @param <H> what is kept of a header
 * @param <M> what is kept of a membership
 */
public final class IncidentFold<H, M> {
    private final @Nullable Instant asOf;
    private final Function<Incident, H> header;
    private final Function<IncidentReport, M> member;
    private final Map<String, H> headers = new TreeMap<>();
    private final Map<String, Map<String, M>> members = new TreeMap<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Set<String> past = new HashSet<>();

    /**
     * Nothing taken yet.
     *
     * @param asOf what was known then: of each incident the last event that was known, and the reports that had joined;
     *     it is what a fold of the journal up to then gives. Absent for what stands there now
     */
    public IncidentFold(@Nullable Instant asOf, Function<Incident, H> header, Function<IncidentReport, M> member) {
        this.asOf = asOf;
        this.header = header;
        this.member = member;
    }

    /** Takes a header; of what was known at a time it says nothing. */
    public void take(Incident incident) {
        if (asOf == null) {
            keepNewer(incident);
        }
    }

    /** Goes on from a header that was known before the first event that comes. */
    void goOnFrom(String id, H known) {
        headers.put(id, known);
    }

    /** Takes an event. */
    public void take(IncidentEvent event) {
        String id = event.incident().id();
        if (asOf == null) {
            keepNewer(event.incident());
        } else if (event.knownAt().isAfter(asOf)) {
            // What closed late was due earlier: it is not known before what stands before it.
            past.add(id);
        } else if (!past.contains(id)) {
            headers.put(id, header.apply(event.incident()));
        }
    }

    private void keepNewer(Incident incident) {
        Integer known = revisions.get(incident.id());
        if (known == null || incident.revision() > known) {
            revisions.put(incident.id(), incident.revision());
            headers.put(incident.id(), header.apply(incident));
        }
    }

    /**
     * Takes a membership.
     *
     * @param written when its record was written, desk time
     */
    public void take(IncidentReport report, Instant written) {
        if (asOf == null || !written.isAfter(asOf)) {
            take(report);
        }
    }

    private void take(IncidentReport report) {
        Map<String, M> ofIncident = members.computeIfAbsent(report.incident(), id -> new TreeMap<>());
        if (asOf != null && report.joinedAt().isAfter(asOf)) {
            ofIncident.remove(report.report().id());
        } else {
            ofIncident.put(report.report().id(), member.apply(report));
        }
    }

    /** What was taken of headers, by incident id. */
    public Map<String, H> headers() {
        return headers;
    }

    /** What was taken of memberships, withdrawn ones too, by incident id and report id. */
    public Map<String, Map<String, M>> members() {
        if (asOf != null) {
            members.keySet().retainAll(headers.keySet());
        }
        return members;
    }
}
