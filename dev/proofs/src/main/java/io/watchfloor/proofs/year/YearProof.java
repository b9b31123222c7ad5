package io.watchfloor.proofs.year;

import io.watchfloor.proofs.year.Happened.Level;
import io.watchfloor.testkit.Calendar;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The call rows of the bars: who would have been called for what, and how often for nothing. */
public final class YearProof {
    private static final YearMonth OCTOBER = YearMonth.of(2023, 10);
    private static final int GRAVE = 80;

    private final YearData data;
    private final Year year;
    private final PrintWriter out;

    public YearProof(YearData data, Year year, PrintWriter out) {
        this.data = data;
        this.year = year;
        this.out = out;
    }

    /** Prints the table; of shut months nothing but totals. */
    public void run() {
        List<Happened> events = Happened.read(data.yardstick());
        Regions regions = year.regions();
        Cabinet cabinet = new Cabinet();
        Calls calls = new Calls();
        Days days = new Days();
        TopOfBoard top = new TopOfBoard(events);
        Listed listed = new Listed(
                events.stream().flatMap(event -> event.headlines().stream()).toList());
        year.fold(year.tagged(data.headlines()), arrival -> true, List.of(cabinet, calls, days, top, listed));
        Outcomes judge = new Outcomes(cabinet, listed.arrivals(), calls.all(), top.events());
        List<Outcome> outcomes = events.stream().map(judge::of).toList();

        print(
                "%d headlines, %d reports, %d incidents, %d calls; book %s",
                days.headlines(),
                days.reports(),
                cabinet.incidents().size(),
                calls.all().size(),
                year.book().substring(0, 12));
        print("");
        months(outcomes, judge, calls.all(), days);
        print("");
        List<Outcome> open =
                Tallied.filter(outcomes, outcome -> isOpen(outcome.event().month()));
        List<Outcome> shut =
                Tallied.filter(outcomes, outcome -> !isOpen(outcome.event().month()));
        figures("open months", open);
        figures("shut months", shut);
        print("");
        parts("by region, open months", open, event -> regions.of(event.pairs()));
        parts("by kind, open months", open, event -> List.of(event.kind()));
        parts(
                "by hour, open months",
                open,
                event -> List.of(CallLoad.isNight(event.first()) ? "night, 22 to 06 UTC" : "day, 06 to 22 UTC"));
        missed(open);
        print("");
        lost("lost in open months", open);
        lost("lost in shut months", shut);
    }

    private static boolean isOpen(YearMonth month) {
        return !Calendar.isShut(month);
    }

    private void months(List<Outcome> outcomes, Outcomes judge, Collection<Call> calls, Days days) {
        print(
                "%-22s %4s %5s %5s | %4s %5s %5s | %5s | %6s %6s %5s %5s %9s",
                "", "W", "2 h", "6 h", "both", "2 h", "6 h", "top", "calls", "a week", "night", "worst", "on event");
        outcomes.stream()
                .map(outcome -> outcome.event().month())
                .distinct()
                .sorted()
                .forEach(month -> month(
                        month + (Calendar.isShut(month) ? " shut" : ""), month::equals, outcomes, judge, calls, days));
        month("open months", YearProof::isOpen, outcomes, judge, calls, days);
        month("shut months", Calendar::isShut, outcomes, judge, calls, days);
        month(
                "shut without October",
                month -> Calendar.isShut(month) && !month.equals(OCTOBER),
                outcomes,
                judge,
                calls,
                days);
        month("all", month -> true, outcomes, judge, calls, days);
        month("all without October", month -> !month.equals(OCTOBER), outcomes, judge, calls, days);
    }

    private void month(
            String name,
            Predicate<YearMonth> which,
            List<Outcome> outcomes,
            Outcomes judge,
            Collection<Call> calls,
            Days days) {
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
        print(
                "%-22s %4d %5s %5s | %4d %5s %5s | %5s | %6d %6.1f %5.1f %5d %9.2f  (%.1f an event)",
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
                load.perEvent());
    }

    private void figures(String name, List<Outcome> outcomes) {
        Tallied tally = Tallied.of(outcomes);
        List<Outcome> wake = Tallied.filter(outcomes, outcome -> outcome.event().level() == Level.WAKE);
        long grave = wake.stream()
                .filter(outcome -> outcome.gravity() >= GRAVE && outcome.call() == null)
                .count();
        List<Duration> delays = wake.stream()
                .map(Outcome::delay)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
        @Nullable Duration median = delays.isEmpty() ? null : delays.get(delays.size() / 2);
        print(
                "%s: with a second publisher %d, called within 60 min of it %s; read at gravity 8 or more and missed"
                        + " altogether %d; median delay of a call %s",
                name,
                tally.second(),
                share(tally.after60(), tally.second()),
                grave,
                median == null ? "-" : median.toMinutes() + " min");
    }

    private void parts(String title, List<Outcome> outcomes, Function<Happened, Collection<String>> part) {
        print("%-28s %4s %5s %5s | %4s %5s", title, "W", "2 h", "6 h", "B", "top");
        Map<String, List<Outcome>> parts = new TreeMap<>();
        outcomes.forEach(outcome -> part.apply(outcome.event())
                .forEach(name ->
                        parts.computeIfAbsent(name, none -> new ArrayList<>()).add(outcome)));
        parts.forEach((name, of) -> {
            Tallied tally = Tallied.of(of);
            print(
                    "  %-26s %4d %5s %5s | %4d %5s",
                    name,
                    tally.events(),
                    share(tally.within2(), tally.events()),
                    share(tally.within6(), tally.events()),
                    tally.board(),
                    share(tally.onTop(), tally.board()));
        });
        print("");
    }

    private void missed(List<Outcome> open) {
        print("missed or late, open months");
        open.stream()
                .filter(outcome -> outcome.event().level() == Level.WAKE && outcome.lost() != null)
                .forEach(outcome -> print(
                        "  %s %-16s %-12s %-28s %s",
                        outcome.event().first(),
                        String.join(",", outcome.event().pairs()),
                        outcome.lost() == null ? "" : outcome.lost().words(),
                        outcome.incident() == null ? "-" : outcome.incident() + " g" + outcome.gravity(),
                        outcome.event().kind() + ": " + outcome.event().what()));
    }

    private void lost(String title, List<Outcome> outcomes) {
        Map<Outcome.Stage, Long> stages = outcomes.stream()
                .filter(outcome -> outcome.event().level() == Level.WAKE && outcome.lost() != null)
                .collect(Collectors.groupingBy(
                        outcome -> java.util.Objects.requireNonNull(outcome.lost()),
                        TreeMap::new,
                        Collectors.counting()));
        print(
                "%-22s %s",
                title,
                stages.entrySet().stream()
                        .map(stage -> stage.getKey().words() + " " + stage.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static String share(int some, int all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.2f", some / (double) all);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
