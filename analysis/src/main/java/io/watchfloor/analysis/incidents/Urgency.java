package io.watchfloor.analysis.incidents;

import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch.Escalation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How urgent an incident is now, and why.
 *
 * @param computed the highest precedence of the reports since the last easing turn, raised by escalation
 * @param held why it is one step lower than its rule says, or absent; it rises by itself when the missing part comes
 * @param eased the last turn was an easing one
 * @param arithmetic a line for each step
 */
record Urgency(Precedence computed, @Nullable String held, boolean eased, List<String> arithmetic) {

    static Urgency of(Tally tally) {
        List<String> lines = new ArrayList<>();
        Instant since = tally.hostile().isEmpty() || tally.eased() == null ? Instant.MIN : tally.eased();
        var counted = tally.hostile().isEmpty() ? tally.other() : tally.hostile();
        Precedence loudest = Tally.loudest(counted, since);
        if (loudest == null) {
            boolean eased = since.isAfter(Instant.MIN);
            lines.add(
                    eased
                            ? "precedence routine: nothing hostile since it eased at " + since
                            : "precedence routine: no report says that it happened");
            return new Urgency(Precedence.ROUTINE, null, eased, lines);
        }
        lines.add("precedence " + loudest.word() + " from its rules");
        Precedence raised = escalated(tally, since, loudest, lines);
        if (!tally.direct() && raised.compareTo(Precedence.ROUTINE) > 0) {
            lines.add("routine: the pair is only affected, and has not reacted itself");
            return new Urgency(Precedence.ROUTINE, null, false, lines);
        }
        String missing = raised.compareTo(loudest) > 0 ? null : missing(tally, since, raised);
        if (missing == null) {
            return new Urgency(raised, null, false, lines);
        }
        Precedence lower = raised.lower();
        lines.add("held at " + lower.word() + ": " + missing);
        return new Urgency(lower, missing, false, lines);
    }

    private static Precedence escalated(Tally tally, Instant since, Precedence loudest, List<String> lines) {
        Precedence highest = loudest;
        for (Map.Entry<String, Escalation> entry : tally.escalations().entrySet()) {
            Escalation rule = entry.getValue();
            Instant reached = tally.reachedBy(rule.publishers(), rule.withinHours());
            if (reached != null && reached.isAfter(since) && rule.to().compareTo(highest) > 0) {
                highest = rule.to();
                lines.add("raised to " + highest.word() + " by " + entry.getKey() + ": " + rule.publishers()
                        + " publishers in " + rule.withinHours() + " h at " + reached);
            }
        }
        return highest;
    }

    /** What an immediate or flash needs and this does not have yet. */
    private static @Nullable String missing(Tally tally, Instant since, Precedence precedence) {
        if (precedence.compareTo(Precedence.IMMEDIATE) < 0) {
            return null;
        }
        Precedence solid = Tally.loudest(tally.solid(), since);
        if (solid == null || solid.compareTo(precedence) < 0) {
            return "no report names both parties and their roles and says that it happened";
        }
        return tally.official() || tally.publishers().size() >= 2 ? null : "one publisher and no official of a party";
    }
}
