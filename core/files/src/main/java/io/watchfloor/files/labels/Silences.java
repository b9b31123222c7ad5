package io.watchfloor.files.labels;

import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules about silences, as plain functions. */
public final class Silences {
    public static final Duration LONGEST = Duration.ofDays(7);

    private Silences() {}

    /** What is wrong with a silence, a line each; nothing when it may be used. */
    public static List<String> faults(Silence silence) {
        List<String> faults = new ArrayList<>();
        List<Matcher> matchers = new ArrayList<>();
        for (String text : silence.matchers()) {
            matchers.addAll(MatcherParser.parse(
                    text, (offset, error) -> faults.add(text + ", column " + (offset + 1) + ": " + error)));
        }
        if (silence.owner().isBlank() || silence.reason().isBlank()) {
            faults.add("say who answers for it and why: owner and reason");
        }
        if (!silence.starts().isBefore(silence.ends())
                || Duration.between(silence.starts(), silence.ends()).compareTo(LONGEST) > 0) {
            faults.add("it must end after it starts, and within " + LONGEST.toDays() + " days");
        }
        Labels nothing = new Labels(Map.of());
        if (faults.isEmpty() && matchers.stream().allMatch(matcher -> matcher.matches(nothing))) {
            faults.add("it would silence everything: at least one matcher must ask for a value");
        }
        return faults;
    }

    /** Whether a silence without faults hides an event of these labels at this time. */
    public static boolean hides(Silence silence, Labels labels, Instant at) {
        return !at.isBefore(silence.starts())
                && at.isBefore(silence.ends())
                && silence.matchers().stream()
                        .flatMap(text -> MatcherParser.parse(text, (offset, error) -> {}).stream())
                        .allMatch(matcher -> matcher.matches(labels));
    }

    /** The events that a silence would have hidden or did hide: for a preview before, and for a report after. */
    public static List<IncidentEvent> hidden(Silence silence, List<IncidentEvent> events) {
        return events.stream()
                .filter(event -> hides(silence, Labels.of(event), event.knownAt()))
                .toList();
    }
}
