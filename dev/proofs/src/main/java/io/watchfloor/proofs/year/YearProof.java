package io.watchfloor.proofs.year;

import io.watchfloor.proofs.year.Crisis.Expected;
import io.watchfloor.testkit.Calendar;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The call rows of the bars: who would have been called for what, and how often for nothing. */
public final class YearProof {
    private static final List<Integer> BUDGETS = List.of(3, 5, 7, 10);

    private final YearData data;
    private final Year year;
    private final Opened opened;
    private final PrintWriter out;

    /** @param opened months of which more than totals may be printed */
    public YearProof(YearData data, Year year, Opened opened, PrintWriter out) {
        this.data = data;
        this.year = year;
        this.opened = opened;
        this.out = out;
    }

    /** Prints what a year costs, and nothing of what it tells. */
    public void timing() {
        Costs costs = new Costs();
        Days days = new Days();
        year.each(data.headlines(), new YearFold(List.of(days, costs)));
        print(
                "%d headlines, %d reports; book %s",
                days.headlines(), days.reports(), year.book().substring(0, 12));
        costs.lines().forEach(this::print);
    }

    /** Prints what each term of urgency is worth in the open months. */
    public void ablation() {
        Ablation ablation = new Ablation(Happened.read(data.yardstick()));
        print("book " + year.book().substring(0, 12));
        print(Ablation.head());
        Ablation.terms().forEach((name, without) -> print(ablation.line(year, data.headlines(), name, without)));
    }

    /** Prints the table; of shut months nothing but totals. */
    public void run() {
        List<Happened> events = Happened.read(data.yardstick());
        Cabinet cabinet = new Cabinet();
        Calls calls = new Calls();
        Rises rises = new Rises();
        Days days = new Days();
        TopOfBoard top = new TopOfBoard(events);
        Listed listed = Listed.of(events);
        ColdStarts cold = new ColdStarts();
        YearFold fold = new YearFold(List.of(cabinet, calls, rises, days, top, listed));
        year.each(data.headlines(), fold.andThen(cold));
        List<Call> made = calls.all();
        Outcomes judge = new Outcomes(cabinet, listed.arrivals(), made, top.events());
        List<Outcome> outcomes = events.stream().map(judge::of).toList();

        print(
                "%d headlines, %d reports, %d incidents, %d calls for %d happenings; book %s",
                days.headlines(),
                days.reports(),
                cabinet.incidents().size(),
                made.size(),
                calls.happenings(),
                year.book().substring(0, 12));
        print("");
        MonthTable.of(outcomes, judge, made, days).forEach(this::print);
        print("");
        events(outcomes);
        print("");
        curve(events, rises.all(), new Judged(cabinet, listed, top), days);
        print("");
        coldStart(cold, made);
        print("");
        crises();
    }

    private void events(List<Outcome> outcomes) {
        List<Outcome> open = Tallied.filter(
                outcomes, outcome -> !Calendar.isShut(outcome.event().month()));
        List<Outcome> shut = Tallied.filter(
                outcomes, outcome -> Calendar.isShut(outcome.event().month()));
        List<Outcome> readable =
                Tallied.filter(outcomes, outcome -> opened.has(outcome.event().month()));
        print(EventTable.figures("open months", open));
        print(EventTable.figures("shut months", shut));
        print("");
        Regions regions = year.regions();
        EventTable.parts("by region of a party, open", open, event -> regions.of(event.pairs()))
                .forEach(this::print);
        EventTable.parts("by kind, open", open, event -> List.of(event.kind())).forEach(this::print);
        EventTable.parts("by hour in UTC, open", open, event -> List.of(hours(event)))
                .forEach(this::print);
        print("");
        print("W events missed or late, of months that may be read");
        EventTable.missed(readable).forEach(this::print);
        print(EventTable.lost("lost, open months", open));
        print(EventTable.lost("lost, shut months", shut));
    }

    private static String hours(Happened event) {
        return CallLoad.isNight(event.first()) ? "night, 22 to 06" : "day, 06 to 22";
    }

    /** What a fold is judged by, beside its calls. */
    private record Judged(Cabinet cabinet, Listed listed, TopOfBoard top) {
        Tallied tally(List<Happened> events, List<Call> calls) {
            Outcomes judge = new Outcomes(cabinet, listed.arrivals(), calls, top.events());
            return Tallied.of(events.stream().map(judge::of).toList());
        }
    }

    private void curve(List<Happened> events, List<Rise> rises, Judged judged, Days days) {
        List<Happened> open =
                events.stream().filter(event -> !Calendar.isShut(event.month())).toList();
        List<Happened> shut =
                events.stream().filter(event -> Calendar.isShut(event.month())).toList();
        double weeks = days.weeks(month -> !Calendar.isShut(month));
        ToDoubleFunction<List<Call>> cost = calls -> calls.stream()
                        .filter(call ->
                                !Calendar.isShut(YearMonth.from(call.at().atOffset(ZoneOffset.UTC))))
                        .count()
                / weeks;
        print(
                "share of W called if another number of points calls, each incident once, and incidents that one headline lifts together");
        print("%8s %10s %10s | %6s %6s | %6s %6s", "a week", "at points", "shut", "2 h", "6 h", "shut 2", "shut 6");
        for (int budget : BUDGETS) {
            int number = Curve.within(budget, rises, cost);
            List<Call> calls = Curve.at(number, rises);
            double open1 = cost.applyAsDouble(calls);
            Tallied inOpen = judged.tally(open, calls);
            Tallied inShut = judged.tally(shut, calls);
            print(
                    "%8.1f %10.1f %10.1f | %6s %6s | %6s %6s",
                    open1,
                    number / 10.0,
                    (calls.size() - open1 * weeks) / days.weeks(Calendar::isShut),
                    MonthTable.share(inOpen.within2(), inOpen.events()),
                    MonthTable.share(inOpen.within6(), inOpen.events()),
                    MonthTable.share(inShut.within2(), inShut.events()),
                    MonthTable.share(inShut.within6(), inShut.events()));
        }
    }

    private void coldStart(ColdStarts cold, List<Call> calls) {
        Map<YearMonth, Integer> within = ColdStarts.within(calls);
        StringBuilder line = new StringBuilder("calls of the first week, alone and in the year (bar: at most twice):");
        cold.alone().forEach((month, alone) -> line.append(' ')
                .append(month)
                .append(' ')
                .append(alone)
                .append('/')
                .append(within.getOrDefault(month, 0)));
        print(line.toString());
    }

    private void crises() {
        for (Expected expected : Expected.read(data.crises().resolve("expected.tsv"))) {
            Cabinet cabinet = new Cabinet();
            Calls calls = new Calls();
            year.each(data.crises().resolve(expected.file()), new YearFold(List.of(cabinet, calls)));
            print(Crisis.of(expected, cabinet, calls.all()).toString());
        }
    }

    private void print(String format, Object... values) {
        print(String.format(Locale.ROOT, format, values));
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }
}
