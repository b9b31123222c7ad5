package io.watchfloor.incidents;

import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch.Bounds;
import java.util.Map;
import java.util.TreeMap;

/** What rules say whose author says why points are not enough, by rule. */
final class Floors {
    private final TreeMap<String, Kept> byRule = new TreeMap<>();

    /** A rule, as far as its reports say that it happened. */
    static final class Kept {
        private final TimesBy<Precedence> said = new TimesBy<>();
        private final TreeMap<String, Bounds> bounds = new TreeMap<>();

        TimesBy<Precedence> said() {
            return said;
        }

        /** As the newest book says it. */
        Bounds newest() {
            return bounds.lastEntry().getValue();
        }
    }

    /**
     * A report that says that something happened comes or goes.
     *
     * @param place among the others of its rule, the one of the newest book last
     */
    void count(Report report, String place, int change) {
        Bounds its = report.booked().bounds();
        if (its == null || its.floor() == null) {
            return;
        }
        Kept kept = byRule.computeIfAbsent(report.match().rule(), none -> new Kept());
        kept.said.count(report.booked().precedence(), report.headline().eventTime(), change);
        if (change > 0) {
            kept.bounds.put(place, its);
        } else {
            kept.bounds.remove(place);
        }
        if (kept.bounds.isEmpty()) {
            byRule.remove(report.match().rule());
        }
    }

    Map<String, Kept> byRule() {
        return byRule;
    }
}
