package io.watchfloor.alerts.routes;

import io.watchfloor.files.labels.Labels;
import io.watchfloor.files.labels.Matcher;
import java.util.List;

/**
 * While an incident that the source matchers take is open, events of other incidents that the target matchers take are
 * not told, as far as both have the same values of some labels.
 *
 * @param equal labels whose values must be the same; an absent label has the empty value
 * @param line of the file, so that an answer can say which rule it was
 */
public record InhibitRule(List<Matcher> source, List<Matcher> target, List<String> equal, int line) {
    public InhibitRule {
        source = List.copyOf(source);
        target = List.copyOf(target);
        equal = List.copyOf(equal);
    }

    public boolean isSource(Labels labels) {
        return all(source, labels);
    }

    /** Whether an open incident with the labels {@code open} keeps an event with these from being told. */
    public boolean inhibits(Labels open, Labels event) {
        // As in Alertmanager: what is on both sides is not held back by what is on both sides too.
        boolean bothOnBothSides = all(source, event) && all(target, open);
        return all(target, event) && all(source, open) && !bothOnBothSides && sameValues(open, event);
    }

    private boolean sameValues(Labels open, Labels event) {
        return equal.stream().allMatch(label -> open.get(label).equals(event.get(label)));
    }

    private static boolean all(List<Matcher> matchers, Labels labels) {
        return matchers.stream().allMatch(matcher -> matcher.matches(labels));
    }
}
