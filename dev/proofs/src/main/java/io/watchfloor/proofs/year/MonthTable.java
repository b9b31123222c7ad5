package io.watchfloor.proofs.year;

import io.watchfloor.testkit.Calendar;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Events and calls by month, and of months together. */
final class MonthTable {
    private static final YearMonth OCTOBER = YearMonth.of(2023, 10);

    private final List<Outcome> outcomes;
    private final Outcomes judge;
    private final List<Call> calls;
    private final Days days;
    private final List<String> lines = new ArrayList<>();

    private MonthTable(List<Outcome> outcomes, Outcomes judge, List<Call> calls, Days days) {
        this.outcomes = outcomes;
        this.judge = judge;
        this.calls = calls;
        this.days = days;
    }

    static List<String> of(List<Outcome> outcomes, Outcomes judge, List<Call> calls, Days days) {
        MonthTable table = new MonthTable(outcomes, judge, calls, days);
        table.lines.add(String.format(
                Locale.ROOT,
                "%-22s %4s %5s %5s | %4s %5s %5s | %6s | %5s %6s %5s %5s %8s %8s",
                "",
                "W",
                "2 h",
                "6 h",
                "both",
                "2 h",
                "6 h",
                "B top",
                "calls",
                "a week",
                "night",
                "worst",
                "on event",
                "an event"));
        outcomes.stream()
                .map(outcome -> outcome.event().month())
                .distinct()
                .sorted()
                .forEach(month -> table.row(month + (Calendar.isShut(month) ? " shut" : ""), month::equals));
        table.row("open months", month -> !Calendar.isShut(month));
        table.row("shut months", Calendar::isShut);
        table.row("shut without October", month -> Calendar.isShut(month) && !month.equals(OCTOBER));
        table.row("all", month -> true);
        table.row("all without October", month -> !month.equals(OCTOBER));
        return table.lines;
    }

    private void row(String name, Predicate<YearMonth> which) {
        List<Outcome> of =
                Tallied.filter(outcomes, outcome -> which.test(outcome.event().month()));
        List<Call> made = calls.stream()
                .filter(call -> which.test(YearMonth.from(call.at().atOffset(ZoneOffset.UTC))))
                .toList();
        List<List<Call>> byEvent = of.stream()
                .map(outcome -> made.stream()
                        .filter(call -> judge.isCallOf(outcome.event(), call))
                        .toList())
                .toList();
        CallLoad load = CallLoad.of(made, days.weeks(which), byEvent);
        Tallied tally = Tallied.of(of);
        lines.add(String.format(
                Locale.ROOT,
                "%-22s %4d %5s %5s | %4d %5s %5s | %6s | %5d %6.1f %5.1f %5d %8.2f %8.1f",
                name,
                tally.events(),
                share(tally.within2(), tally.events()),
                share(tally.within6(), tally.events()),
                tally.both(),
                share(tally.both2(), tally.both()),
                share(tally.both6(), tally.both()),
                share(tally.onTop(), tally.board()),
                load.calls(),
                load.perWeek(),
                load.nightPerWeek(),
                load.worst(),
                load.onEventShare(),
                load.perEvent()));
    }

    /** A share with two digits, or a dash of nothing. */
    static String share(int some, int all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.2f", some / (double) all);
    }
}
