package io.watchfloor.authoring.backtest;

import io.watchfloor.incidents.happenings.CallLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Which calls an edit gains and loses.
 *
 * @param gained made only after it
 * @param lost made only before it
 */
public record CallDiff(List<CallLine> gained, List<CallLine> lost) {
    /** Calls are for the same when they share a headline, or an incident within so long. */
    private static final Duration SAME = Duration.ofHours(6);

    /** Holds the calls of two books over the same headlines against each other; each has one counterpart at most. */
    public static CallDiff of(List<CallLine> before, List<CallLine> after) {
        List<CallLine> left = new ArrayList<>(before);
        List<CallLine> gained = new ArrayList<>();
        for (CallLine call : after) {
            int same = index(left, call);
            if (same < 0) {
                gained.add(call);
            } else {
                left.remove(same);
            }
        }
        return new CallDiff(gained, List.copyOf(left));
    }

    private static int index(List<CallLine> calls, CallLine call) {
        for (int i = 0; i < calls.size(); i++) {
            CallLine one = calls.get(i);
            boolean headline = !call.headline().isEmpty() && one.headline().equals(call.headline());
            boolean near = Duration.between(one.at(), call.at()).abs().compareTo(SAME) <= 0;
            if (headline || (near && !Collections.disjoint(one.incidents(), call.incidents()))) {
                return i;
            }
        }
        return -1;
    }

    public boolean isEmpty() {
        return gained.isEmpty() && lost.isEmpty();
    }

    /** For a terminal: {@code +} gained, {@code -} lost, and what the load was and is. */
    public static List<String> lines(Trial.Result before, Trial.Result after) {
        CallDiff diff = of(before.calls(), after.calls());
        List<String> lines = new ArrayList<>();
        diff.gained.forEach(call -> lines.add("+ " + CallTable.line(call)));
        diff.lost.forEach(call -> lines.add("- " + CallTable.line(call)));
        lines.add(String.format(Locale.ROOT, "calls: %d gained, %d lost", diff.gained.size(), diff.lost.size()));
        lines.add("was: " + CallTable.of(before).load());
        lines.add("now: " + CallTable.of(after).load());
        return lines;
    }
}
