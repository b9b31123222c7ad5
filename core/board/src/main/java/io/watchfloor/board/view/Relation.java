package io.watchfloor.board.view;

import io.watchfloor.incidents.tension.Coverage;
import io.watchfloor.incidents.tension.Tension;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands between two parties, in short.
 *
 * @param index tension now
 * @param change against the mean of the 30 days before
 * @param open incidents that are open
 * @param urgent those of them that are P1 or P2
 * @param last when the newest report of any of its incidents was published
 */
public record Relation(Pair pair, double index, double change, long open, long urgent, Instant last) {
    /** Of the incidents that the desk holds, the pairs, the tensest first. */
    static List<Relation> of(Collection<Incident> incidents, Collection<FeedHealth> feeds, Instant now) {
        Coverage coverage = Coverage.of(feeds);
        return incidents.stream().collect(Collectors.groupingBy(Incident::pair)).entrySet().stream()
                .map(each -> of(Tension.of(each.getKey(), each.getValue(), now, coverage), each.getValue()))
                .sorted(Comparator.comparingDouble((Relation relation) -> -relation.index())
                        .thenComparing(relation -> relation.pair().toString()))
                .toList();
    }

    private static Relation of(Tension tension, List<Incident> incidents) {
        List<Incident> open = incidents.stream()
                .filter(incident -> incident.course().status() != IncidentStatus.CLOSED)
                .toList();
        return new Relation(
                tension.pair(),
                tension.index(),
                tension.change(),
                open.size(),
                open.stream()
                        .filter(incident -> incident.level().computed().compareTo(Precedence.IMMEDIATE) >= 0)
                        .count(),
                incidents.stream()
                        .map(incident -> incident.course().lastReport())
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }
}
