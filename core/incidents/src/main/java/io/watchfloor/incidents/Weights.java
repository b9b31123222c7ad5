package io.watchfloor.incidents;

import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch.Escalation;
import java.util.Map;
import java.util.TreeMap;

/**
 * What makes an incident urgent, of reports that the same people hear of. Kept apart by {@link Hearers}, so that a rule
 * on trial cannot raise what rules that proved themselves made.
 */
final class Weights {
    final TimesBy<Precedence> hostile = new TimesBy<>();
    final TimesBy<Precedence> other = new TimesBy<>();
    /** Like hostile and other together, but only of reports with an explicit pair, known roles and a settled act. */
    final TimesBy<Precedence> solid = new TimesBy<>();

    final Floors floors = new Floors();

    private final Map<String, TreeMap<String, Escalation>> escalations = new TreeMap<>();

    /**
     * Takes the escalation of a rule in or out.
     *
     * @param place of the report among those of its rule, the one of the newest book last
     */
    void keep(Report report, String place, Escalation escalation, int change) {
        TreeMap<String, Escalation> all =
                escalations.computeIfAbsent(report.match().rule(), none -> new TreeMap<>());
        if (change > 0) {
            all.put(place, escalation);
        } else {
            all.remove(place);
        }
    }

    /** For each rule that may raise the incident, as the newest book says it. */
    Map<String, Escalation> escalations() {
        Map<String, Escalation> newest = new TreeMap<>();
        escalations.forEach((rule, all) -> {
            if (!all.isEmpty()) {
                newest.put(rule, all.lastEntry().getValue());
            }
        });
        return newest;
    }
}
