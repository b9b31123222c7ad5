package io.watchfloor.authoring;

import io.watchfloor.model.Gravity;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.Bounds;
import io.watchfloor.model.RuleMatch.Escalation;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.RuleStatus;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what the floor or the cap of a rule makes of a match, or why it makes nothing of it. */
final class BoundsInWords {
    private static final double TEN = 10;

    private BoundsInWords() {}

    /** {@code floor immediate: its incident is immediate at least, once points reach priority (2.5), because ...}. */
    static String of(Bounds bounds, RuleMatch match) {
        Precedence floor = bounds.floor();
        Precedence cap = bounds.cap();
        String text = floor != null
                ? "floor " + floor.word() + ": " + floored(floor, match)
                : cap != null ? "cap " + cap.word() + ": its reports add no points" : "";
        return text + ", because " + bounds.because();
    }

    private static String floored(Precedence floor, RuleMatch match) {
        List<PairSignal> reported =
                match.pairs().stream().filter(PairSignal::reports).toList();
        Precedence said = match.ruling().precedence();
        if (match.ruling().status() == RuleStatus.EXPERIMENTAL) {
            return "lifts nothing while the rule is experimental";
        }
        if (!match.primary()) {
            return "lifts nothing, for the rule makes no report here";
        }
        if (!match.opens() || reported.isEmpty()) {
            return "lifts nothing, for the report opens no incident";
        }
        Precedence reached = said.compareTo(floor) < 0 ? said : floor;
        if (reached.compareTo(Precedence.PRIORITY) <= 0) {
            return "lifts nothing, for the match is " + said.word();
        }
        return "its incident is " + reached.word() + " at least, once points reach priority" + level(reported)
                + escalated(floor, reached, match.ruling().escalate());
    }

    private static String level(List<PairSignal> reported) {
        return reported.stream()
                .map(PairSignal::gravity)
                .filter(Objects::nonNull)
                .map(Gravity::scoring)
                .filter(Objects::nonNull)
                .findFirst()
                .map(scoring ->
                        String.format(Locale.ROOT, " (%.1f)", scoring.levels().get(0) / TEN))
                .orElse("");
    }

    private static String escalated(Precedence floor, Precedence reached, @Nullable Escalation escalate) {
        Precedence to = escalate == null || floor.compareTo(escalate.to()) < 0 ? floor : escalate.to();
        return escalate != null && reached.compareTo(to) < 0
                ? ", and " + to.word() + " when " + escalate.publishers() + " publishers tell it in "
                        + escalate.withinHours() + "h"
                : "";
    }
}
