package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports in their incidents, those of rules on trial and withdrawn ones among them; in memory and in the past. */
public final class Members {
    /** Longer than reports of one incident are apart and late. */
    private static final Duration REACH = Duration.ofDays(45);

    private final IncidentFolder folder;
    private final Past past;

    Members(IncidentFolder folder) {
        this.folder = folder;
        this.past = folder.past();
    }

    /** Members of any incident of the pair and subject of this one that joined at about its time, in no order. */
    public List<IncidentReport> near(Incident incident) {
        List<IncidentReport> before = past.reportsAbout(
                incident.pair(),
                incident.subject(),
                incident.course().firstReport().minus(REACH),
                incident.course().lastReport().plus(REACH));
        return merged(
                before,
                folder.keptReports(member -> member.report().parties().pair().equals(incident.pair())
                        && member.report().booked().subject().equals(incident.subject())));
    }

    /** Memberships of these reports, in no order. */
    public List<IncidentReport> named(Set<String> reports) {
        return merged(
                past.reportsNamed(reports),
                folder.keptReports(member -> reports.contains(member.report().id())));
    }

    /** Which incidents took a report of each rule since then, by rule; withdrawn reports do not count. */
    public Map<String, Set<String>> tookSince(Instant since) {
        Map<String, Set<String>> took = new HashMap<>();
        past.tookSince(since).forEach((rule, incidents) -> took.put(rule, new HashSet<>(incidents)));
        folder.keptReports(member ->
                        member.withdrawn() == null && !member.joinedAt().isBefore(since))
                .forEach(member -> took.computeIfAbsent(member.report().match().rule(), rule -> new HashSet<>())
                        .add(member.incident()));
        return took;
    }

    /** Announced precedence of incidents that are known, by their ids. */
    public Map<String, Precedence> announced(Collection<String> incidents) {
        Map<String, Precedence> announced = new HashMap<>();
        Set<String> elsewhere = new HashSet<>();
        for (String id : incidents) {
            Incident known = folder.kept(id);
            if (known == null) {
                elsewhere.add(id);
            } else {
                announced.put(id, known.level().announced());
            }
        }
        announced.putAll(past.announced(elsewhere));
        return announced;
    }

    private static List<IncidentReport> merged(List<IncidentReport> before, List<IncidentReport> kept) {
        Map<String, IncidentReport> byKey = new HashMap<>();
        kept.forEach(
                member -> byKey.put(member.incident() + "/" + member.report().id(), member));
        return List.copyOf(Merged.reports(before, byKey));
    }
}
