package io.watchfloor.authoring.backtest;

import io.watchfloor.authoring.TitleMarks;
import io.watchfloor.authoring.backtest.BookDiff.Changed;
import io.watchfloor.authoring.backtest.HeadlineChange.Kind;
import io.watchfloor.model.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A difference between two books as a terminal shows it. */
public final class DiffText {
    private DiffText() {}

    /** One headline: {@code +} gained, {@code -} lost, {@code ~} changed; what matched stands in brackets. */
    public static String of(HeadlineChange change) {
        String mark = change.kind() == Kind.GAINED ? "+" : change.kind() == Kind.LOST ? "-" : "~";
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                "%s %s %s: %s%n",
                mark,
                change.published().toString().substring(0, 10),
                change.outlet(),
                TitleMarks.markSpans(change.title(), change.highlights())));
        change.before().stream()
                .filter(fact -> !change.after().contains(fact))
                .forEach(fact -> text.append("    was ").append(fact).append(System.lineSeparator()));
        change.after().stream()
                .filter(fact -> !change.before().contains(fact))
                .forEach(fact -> text.append("    now ").append(fact).append(System.lineSeparator()));
        change.lostTrue()
                .forEach(report ->
                        text.append("    was judged true: ").append(report).append(System.lineSeparator()));
        return text.toString();
    }

    /** What comes after the headlines: incidents and load. */
    public static String of(BookDiff.Result result) {
        StringBuilder text = new StringBuilder();
        result.opened()
                .forEach(
                        story -> text.append("+ ").append(TrialText.line(story)).append(System.lineSeparator()));
        result.noLongerOpened()
                .forEach(
                        story -> text.append("- ").append(TrialText.line(story)).append(System.lineSeparator()));
        result.changedIncidents().forEach(changed -> text.append("~ ").append(line(changed)));
        text.append(String.format(
                Locale.ROOT,
                "%,d headlines: %d gained, %d lost, %d changed%n",
                result.headlines(),
                result.gained(),
                result.lost(),
                result.changed()));
        text.append(String.format(
                "incidents: %d opened, %d no longer opened, %d changed%n",
                result.opened().size(),
                result.noLongerOpened().size(),
                result.changedIncidents().size()));
        CallDiff.lines(result.before(), result.after())
                .forEach(line -> text.append(line).append(System.lineSeparator()));
        if (!result.lostTrue().isEmpty()) {
            text.append(String.format(
                    "%d reports that were judged true are lost: %s%n",
                    result.lostTrue().size(), String.join(", ", result.lostTrue())));
        }
        return text.toString();
    }

    /** One incident that both make, and how it differs. */
    public static String line(Changed changed) {
        Incident was = changed.before().incident();
        Incident is = changed.after().incident();
        List<String> parts = new ArrayList<>();
        add(
                parts,
                "peak",
                was.level().announced().word(),
                is.level().announced().word());
        add(
                parts,
                "precedence",
                was.level().computed().word(),
                is.level().computed().word());
        add(parts, "status", was.course().status().word(), is.course().status().word());
        add(parts, "signal", was.level().signal().word(), is.level().signal().word());
        add(parts, "credibility", was.level().credibility(), is.level().credibility());
        add(parts, "facets", was.coverage().facets(), is.coverage().facets());
        long joined = changed.after().headlines().stream()
                .filter(id -> !changed.before().headlines().contains(id))
                .count();
        long left = changed.before().headlines().stream()
                .filter(id -> !changed.after().headlines().contains(id))
                .count();
        if (joined + left > 0) {
            parts.add("+" + joined + " -" + left + " headlines");
        }
        String id = was.id().equals(is.id()) ? is.id() : is.id() + " (was " + was.id() + ")";
        return String.format("%-30s %s%n", id, String.join(", ", parts));
    }

    private static void add(List<String> parts, String what, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            parts.add(what + " " + was + " -> " + is);
        }
    }
}
