package io.watchfloor.authoring.backtest;

import io.watchfloor.authoring.Verdicts;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.incidents.happenings.CallLine;
import io.watchfloor.incidents.happenings.CallLog;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Report;
import io.watchfloor.rules.reports.Reported;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a book takes from headlines, in their order of arrival, into the incidents that the book would have
 * made. It is the fold of the journal that the topology would have written, in one partition. Not for many threads.
 */
public final class Trial {
    private final Fold fold = new Fold("backtest", (entry, outputs) -> take(outputs, entry));
    private final SortedMap<String, RuleResult> rules = new TreeMap<>();
    private final Map<String, Reported> reported = new HashMap<>();
    private final SortedMap<String, Incident> incidents = new TreeMap<>();
    private final Map<String, Map<String, String>> members = new HashMap<>();
    private final CallLog calls = new CallLog();
    private final Verdicts verdicts;
    private long headlines;
    private long matched;
    private long flagged;
    private long reports;
    private @Nullable Instant from;
    private @Nullable Instant to;

    public Trial() {
        this(new Verdicts());
    }

    /** @param verdicts what people judged of reports that this book may make again */
    public Trial(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /**
     * What came of it.
     *
     * @param headlines how many were tried
     * @param matched how many of them any rule matched
     * @param flagged how many an accepted primary match of a stable rule flags
     * @param from fetch time of the first headline, absent without any
     * @param to latest fetch time
     * @param rules what each rule did, those that matched
     * @param calls what officers would have been called for, in the order of the calls
     */
    public record Result(
            long headlines,
            long matched,
            long flagged,
            long reports,
            @Nullable Instant from,
            @Nullable Instant to,
            SortedMap<String, RuleResult> rules,
            List<CallLine> calls,
            List<Story> stories) {

        /** How often officers would have been called, by UTC day; days without a call are absent. */
        public SortedMap<LocalDate, Integer> annunciations() {
            SortedMap<LocalDate, Integer> days = new TreeMap<>();
            calls.forEach(call -> days.merge(call.at().atZone(ZoneOffset.UTC).toLocalDate(), 1, Integer::sum));
            return days;
        }
    }

    /** Adds one headline; a repeat or an older revision of one that reported something has no effect. */
    public void add(Taken taken) {
        Reported before = reported.get(taken.headline().id());
        if (before != null && before.revision() >= taken.headline().revision()) {
            return;
        }
        headlines++;
        fold.hear(taken.headline().fetched());
        from = from == null ? taken.headline().fetched() : from;
        to = to == null || taken.headline().fetched().isAfter(to)
                ? taken.headline().fetched()
                : to;
        if (!taken.tags().matches().isEmpty()) {
            matched++;
            flagged += taken.tags().flagged() ? 1 : 0;
            taken.tags()
                    .matches()
                    .forEach(match -> update(
                            match.rule(), rule -> rule.matched(taken.headline().published())));
        }
        if (before != null || !taken.reports().isEmpty()) {
            // A headline that reports nothing has nothing to withdraw, and a million of them need no memory.
            reports += taken.reports().size();
            for (Report report : taken.reports()) {
                update(report.match().rule(), RuleResult::reported);
                verdicts.of(report.id())
                        .ifPresent(word -> update(report.match().rule(), rule -> rule.judged(word.correct())));
            }
            fold.reach(taken.headline().fetched());
            Reported.entries(taken.headline(), taken.reports(), before).forEach(fold::apply);
            reported.put(taken.headline().id(), Reported.of(taken.headline(), taken.reports()));
        }
    }

    private void take(Outputs outputs, JournalEntry entry) {
        for (IncidentReport member : outputs.reports()) {
            Map<String, String> counting = members.computeIfAbsent(member.incident(), id -> new HashMap<>());
            if (member.withdrawn() == null) {
                counting.put(member.report().id(), member.report().headline().id());
            } else {
                counting.remove(member.report().id());
            }
        }
        for (IncidentEvent event : outputs.events()) {
            if (!incidents.containsKey(event.incident().id()) && entry instanceof JournalEntry.Reported reported) {
                update(reported.report().match().rule(), RuleResult::openedOne);
            }
            incidents.put(event.incident().id(), event.incident());
            calls.take(event);
        }
    }

    /** The calls so far, with the events that make them. */
    public List<CallLog.Made> calls() {
        return calls.made();
    }

    /** What came of the headlines so far; what falls due until the last of them has happened. */
    public Result result() {
        if (to != null) {
            fold.apply(new JournalEntry.Tick(to));
        }
        List<Story> stories = new ArrayList<>();
        incidents.forEach((id, incident) -> stories.add(new Story(
                incident, new TreeSet<>(members.getOrDefault(id, Map.of()).values()))));
        return new Result(headlines, matched, flagged, reports, from, to, new TreeMap<>(rules), calls.lines(), stories);
    }

    private void update(String rule, UnaryOperator<RuleResult> change) {
        rules.put(rule, change.apply(rules.getOrDefault(rule, RuleResult.NONE)));
    }
}
