package io.watchfloor.authoring.backtest;

import io.watchfloor.authoring.Verdicts;
import io.watchfloor.authoring.backtest.Trial.Result;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trial as a terminal shows it. */
public final class TrialText {
    private TrialText() {}

    /** Load first, then what each rule did, then the incidents with the most urgent first. */
    public static String of(Result result) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%,d headlines%s: %,d matched by a rule, %,d flagged, %,d reports, %,d incidents (%s)%n",
                result.headlines(),
                between(result),
                result.matched(),
                result.flagged(),
                result.reports(),
                result.stories().size(),
                precedences(result.stories())));
        text.append(load(result)).append(System.lineSeparator());
        text.append(System.lineSeparator());
        text.append(String.format(
                "%-40s %8s %8s %7s  %-17s  %s%n", "rule", "matches", "reports", "opened", "last hit", "precision"));
        result.rules().entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, RuleResult> rule) ->
                                -rule.getValue().matches())
                        .thenComparing(Map.Entry::getKey))
                .forEach(rule -> text.append(String.format(
                        "%-40s %8d %8d %7d  %-17s  %s%n",
                        rule.getKey(),
                        rule.getValue().matches(),
                        rule.getValue().reports(),
                        rule.getValue().opened(),
                        minute(rule.getValue().lastHit()),
                        Verdicts.text(rule.getValue().precision()))));
        return text.toString();
    }

    /** One line of one incident. */
    public static String line(Story story) {
        Incident incident = story.incident();
        return String.format(
                "%-30s %-9s %-6s opened %s, %d reports, %d publishers, credibility %d",
                incident.id(),
                incident.level().announced().word(),
                incident.course().status().word(),
                minute(incident.course().opened()),
                incident.coverage().reports(),
                incident.coverage().publishers().size(),
                incident.level().credibility());
    }

    /** How often officers would have been called: a week, at night, and on the worst day. */
    public static String load(Result result) {
        return CallTable.of(result).load();
    }

    private static String between(Result result) {
        return result.from() == null ? "" : " from " + minute(result.from()) + " to " + minute(result.to());
    }

    static String precedences(List<Story> stories) {
        Map<Precedence, Integer> counts = new EnumMap<>(Precedence.class);
        stories.forEach(story -> counts.merge(story.incident().level().announced(), 1, Integer::sum));
        StringBuilder text = new StringBuilder();
        for (Precedence precedence :
                List.of(Precedence.FLASH, Precedence.IMMEDIATE, Precedence.PRIORITY, Precedence.ROUTINE)) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(counts.getOrDefault(precedence, 0))
                    .append(' ')
                    .append(precedence.word());
        }
        return text.toString();
    }

    private static String minute(@Nullable Instant instant) {
        return instant == null
                ? "never"
                : instant.truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace(":00Z", "Z")
                        .replace('T', ' ');
    }
}
