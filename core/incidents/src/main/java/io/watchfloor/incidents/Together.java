package io.watchfloor.incidents;

import io.watchfloor.incidents.CorrelatedReports.Match;
import io.watchfloor.model.CorrelationRule;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether matches come together, in Sigma's words: {@code event_count} needs so many different texts, {@code value_count}
 * so many publishers, {@code temporal} each of the rules, {@code temporal_ordered} each of them in their order; all within
 * the span of the correlation. Only which matches there are counts, not when they came in.
 */
final class Together {
    private Together() {}

    /** All matches that stand, with something at a time, in a span that the correlation asks for. */
    static Set<Match> around(List<Match> all, Instant time, CorrelationRule rule) {
        Set<Match> found = new LinkedHashSet<>();
        for (Match start : all) {
            Instant end = start.at().plus(rule.within());
            if (!start.at().isAfter(time) && !end.isBefore(time)) {
                List<Match> span = all.stream()
                        .filter(match ->
                                !match.at().isBefore(start.at()) && !match.at().isAfter(end))
                        .toList();
                if (suffices(span, rule)) {
                    found.addAll(span);
                }
            }
        }
        return found;
    }

    static boolean apart(Instant one, Instant other, CorrelationRule rule) {
        return Duration.between(one, other).abs().compareTo(rule.within()) > 0;
    }

    private static boolean suffices(List<Match> span, CorrelationRule rule) {
        return switch (rule.type()) {
            case EVENT_COUNT -> distinct(span, Match::text) >= rule.atLeast();
            case VALUE_COUNT -> distinct(span, Match::voice) >= rule.atLeast();
            case TEMPORAL ->
                span.stream().map(Match::rule).collect(Collectors.toSet()).containsAll(rule.rules());
            case TEMPORAL_ORDERED -> inOrder(span, rule.rules());
        };
    }

    private static long distinct(List<Match> span, java.util.function.Function<Match, String> value) {
        return span.stream().map(value).distinct().count();
    }

    /** The span is in the order of time; each rule must come at or after the one before it. */
    private static boolean inOrder(List<Match> span, List<String> rules) {
        int next = 0;
        Instant after = Instant.MIN;
        while (next < rules.size()) {
            String rule = rules.get(next);
            Instant earliest = after;
            Instant found = span.stream()
                    .filter(match -> match.rule().equals(rule) && !match.at().isBefore(earliest))
                    .map(Match::at)
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                return false;
            }
            after = found;
            next++;
        }
        return true;
    }
}
