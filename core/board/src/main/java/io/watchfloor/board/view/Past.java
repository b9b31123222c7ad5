package io.watchfloor.board.view;

import io.watchfloor.board.search.SearchQuery;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the desk does not hold in memory: closed incidents, and events and reports of all of them. It trails the topics by
 * less than a second once it has read them to their end; by default nothing is in it.
 */
public interface Past {
    /** Nothing, and nothing to wait for. */
    Past NONE = new Past() {};

    /** The header of a closed incident, or absent. */
    default @Nullable Incident header(String id) {
        return null;
    }

    /** The newest events of an incident, in no order. */
    default List<Moment> timeline(String id) {
        return List.of();
    }

    /** The newest reports of an incident, withdrawn ones too, in no order. */
    default List<IncidentReport> reports(String id) {
        return List.of();
    }

    /** Reports of any incident of a pair and subject that joined in that time, in no order. */
    default List<IncidentReport> reportsAbout(Pair pair, String subject, Instant since, Instant until) {
        return List.of();
    }

    /** Memberships of reports, by their ids, in no order. */
    default List<IncidentReport> reportsNamed(Collection<String> ids) {
        return List.of();
    }

    /** Which incidents took a report of each rule since then, by rule; withdrawn reports do not count. */
    default Map<String, Set<String>> tookSince(Instant since) {
        return Map.of();
    }

    /** Announced precedence of closed incidents, by their ids; of others nothing. */
    default Map<String, Precedence> announced(Collection<String> ids) {
        return Map.of();
    }

    /** Closed incidents, the one that closed last first. */
    default List<Incident> closed(ClosedQuery query) {
        return List.of();
    }

    /** How many closed incidents a query has in all. */
    default long count(ClosedQuery query) {
        return 0;
    }

    /** Incidents that a search finds, open ones too, by the time of their last report. */
    default Hits<Incident> incidents(SearchQuery query, ClosedQuery.@Nullable Place after, int size) {
        return Hits.none();
    }

    /** Reports that a search finds, by the time of the headline; withdrawn ones too. */
    default Hits<IncidentReport> reports(SearchQuery query, ClosedQuery.@Nullable Place after, int size) {
        return Hits.none();
    }

    /** Headlines of the last 30 days that no rule took, by the time when they were published; not counted. */
    default Hits<Headline> untaken(SearchQuery query, ClosedQuery.@Nullable Place after, int size) {
        return Hits.none();
    }

    /** When the first event that is kept was known, or absent when there is none. */
    default @Nullable Instant first() {
        return null;
    }

    /** What was known at a time, folded from what is kept. */
    default KeyFrame known(Instant at) {
        return new Rewind(at).known();
    }

    /** Events since then, in no order. */
    default List<Moment> since(Instant from) {
        return List.of();
    }

    /** How far it has been read, in words; empty when to the end. */
    default String progress() {
        return "";
    }
}
