package io.watchfloor.incidents;

import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch.Escalation;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How high an incident is whatever its points say, by the rule that goes highest of those whose author says why.
 *
 * @param why the rule and its reason
 */
record Floor(Precedence level, String why) {

    /** Of what was said since a time; absent when no rule with a floor said anything. */
    static @Nullable Floor of(Tally tally, Instant since) {
        Floor highest = null;
        Map<String, Escalation> escalations = tally.weights().escalations();
        for (Map.Entry<String, Floors.Kept> entry :
                tally.weights().floors.byRule().entrySet()) {
            Floors.Kept kept = entry.getValue();
            Precedence said = kept.said().highestAfter(since);
            Precedence most = kept.newest().floor();
            if (said == null || most == null) {
                continue;
            }
            Precedence raised = raised(tally, escalations.get(entry.getKey()), said, since);
            Precedence level = raised.compareTo(most) < 0 ? raised : most;
            if (highest == null || level.compareTo(highest.level) > 0) {
                highest = new Floor(
                        level, entry.getKey() + ", because " + kept.newest().because());
            }
        }
        return highest;
    }

    private static Precedence raised(Tally tally, @Nullable Escalation rule, Precedence said, Instant since) {
        if (rule == null || rule.to().compareTo(said) <= 0) {
            return said;
        }
        Instant reached = tally.voices.reached(rule.publishers(), rule.withinHours());
        return reached != null && reached.isAfter(since) ? rule.to() : said;
    }
}
