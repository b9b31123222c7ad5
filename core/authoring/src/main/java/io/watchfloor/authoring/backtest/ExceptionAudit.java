package io.watchfloor.authoring.backtest;

import io.watchfloor.authoring.Share;
import io.watchfloor.model.Headline;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.tagging.Near;
import io.watchfloor.rules.tagging.Tagger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the exceptions of each rule bar in headlines of the past, and how much of that reads like a report. */
public final class ExceptionAudit {
    /** A score of the learned scale from which a headline reads like a report. */
    private static final double REPORT = 0.5;

    private static final int LONGEST = 60;

    private final Map<Barred, Share> counts = new HashMap<>();

    /**
     * A rule that finds all that it asks for in a headline, and is barred.
     *
     * @param pattern of its exception, of an exclusion of the house, or of {@code not}
     */
    private record Barred(String rule, String pattern) {}

    /**
     * What is barred in one headline.
     *
     * @param report the scale takes the headline for a report, and no rule of words does
     */
    public record Looked(Set<Barred> barred, boolean report) {}

    /**
     * An exception of a rule.
     *
     * @param reports how many of the headlines that it bars read like reports that no rule of words takes
     */
    public record Line(String rule, String pattern, Share reports) {
        /** As a terminal shows it. */
        public String text() {
            String shown = pattern.length() > LONGEST ? pattern.substring(0, LONGEST) + "..." : pattern;
            return rule + ": '" + shown + "' bars " + reports.of() + " headlines, " + reports.hits()
                    + " of them read like reports that no rule of words takes";
        }
    }

    /** Looks at one headline; on any thread. */
    public static Looked look(Headline headline, CompiledBook book) {
        Set<Rule> looked = new LinkedHashSet<>();
        Tags tags = Tagger.tag(headline, book, looked::add);
        Set<String> matched = tags.matches().stream().map(RuleMatch::rule).collect(Collectors.toSet());
        Set<Barred> barred = new LinkedHashSet<>();
        for (Rule rule : looked) {
            String pattern = matched.contains(rule.id())
                    ? null
                    : Near.verdict(rule, headline, book).exception();
            if (pattern != null) {
                barred.add(new Barred(rule.id(), pattern));
            }
        }
        boolean taken = tags.matches().stream().anyMatch(ExceptionAudit::isTakenByWords);
        return new Looked(
                barred, !taken && tags.opinion() != null && tags.opinion().score() >= REPORT);
    }

    /** Rules of the scale alone take whatever reads like a report, so they say nothing about an exception. */
    private static boolean isTakenByWords(RuleMatch match) {
        return match.primary()
                && match.evidence().stream().noneMatch(found -> found.clause().equals("reads"));
    }

    /** Counts what was seen. */
    public void add(Looked looked) {
        for (Barred one : looked.barred()) {
            Share before = counts.getOrDefault(one, Share.of(0, 0));
            counts.put(one, Share.of(before.hits() + (looked.report() ? 1 : 0), before.of() + 1));
        }
    }

    /** Those that bar most of what reads like a report first. */
    public List<Line> lines() {
        return counts.entrySet().stream()
                .map(one -> new Line(one.getKey().rule(), one.getKey().pattern(), one.getValue()))
                .sorted(Comparator.comparingLong((Line line) -> -line.reports().hits())
                        .thenComparingLong(line -> -line.reports().of())
                        .thenComparing(Line::rule)
                        .thenComparing(Line::pattern))
                .toList();
    }
}
