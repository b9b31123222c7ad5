package io.watchfloor.proofs.year;

import io.watchfloor.cli.replay.Arrival;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.Report;
import io.watchfloor.model.Scoring;
import io.watchfloor.testkit.Calendar;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** The open months once more with one term of urgency at nothing: what each of them is worth. */
final class Ablation {
    private static final int WHOLE = 100;
    /** An act that nothing is known of. */
    private static final int MIDDLING = 50;

    private final List<Happened> events;

    Ablation(List<Happened> events) {
        this.events =
                events.stream().filter(event -> !Calendar.isShut(event.month())).toList();
    }

    /** How points are made without a term, by what is taken away. */
    static Map<String, BiFunction<Gravity, Scoring, Scoring>> terms() {
        Map<String, BiFunction<Gravity, Scoring, Scoring>> terms = new LinkedHashMap<>();
        terms.put("all of it", (gravity, its) -> its);
        terms.put("gravity: every act 5.0", (gravity, its) -> its.of(MIDDLING, its.prior()));
        terms.put("percents by act and news value", (gravity, its) -> its.of(gravity.tenths(), its.prior()));
        terms.put(
                "novelty",
                (gravity, its) -> with(
                        its,
                        Collections.nCopies(its.percents().size(), WHOLE),
                        its.sameAct(),
                        its.voices(),
                        its.alone()));
        terms.put("novelty of the act", (gravity, its) -> with(its, its.percents(), 0, its.voices(), its.alone()));
        terms.put("priors of pairs", (gravity, its) -> its.of(its.gravity(), List.of()));
        terms.put(
                "voices",
                (gravity, its) -> with(
                        its,
                        its.percents(),
                        its.sameAct(),
                        Collections.nCopies(its.voices().size(), 0),
                        its.alone()));
        terms.put(
                "loss of a voice alone",
                (gravity, its) -> with(its, its.percents(), its.sameAct(), its.voices(), List.of(0, 0)));
        terms.put("publishers of the act elsewhere", (gravity, its) -> its.elsewhere(null));
        return terms;
    }

    private static Scoring with(
            Scoring its, List<Integer> percents, int sameAct, List<Integer> voices, List<Integer> alone) {
        return new Scoring(
                its.gravity(),
                its.prior(),
                its.days(),
                percents,
                its.story(),
                sameAct,
                voices,
                its.elsewhere(),
                alone,
                its.official(),
                its.levels(),
                its.rules(),
                its.one(),
                its.again());
    }

    static String head() {
        return String.format(
                Locale.ROOT,
                "%-32s %6s %6s %6s %6s %8s",
                "open months without",
                "W 2 h",
                "6 h",
                "both",
                "a week",
                "on event");
    }

    /** A line of the table. */
    String line(Year year, Path headlines, String name, BiFunction<Gravity, Scoring, Scoring> without) {
        Cabinet cabinet = new Cabinet();
        Calls calls = new Calls();
        Listed listed = Listed.of(events);
        Days days = new Days();
        YearFold fold = new YearFold(List.of(cabinet, calls, listed, days));
        year.each(headlines, arrival -> {
            if (!Calendar.isShut(YearMonth.from(arrival.at().atOffset(ZoneOffset.UTC)))) {
                fold.accept(changed(arrival, without));
            }
        });
        Outcomes judge = new Outcomes(cabinet, listed.arrivals(), calls.all(), Set.of());
        List<Outcome> outcomes = events.stream().map(judge::of).toList();
        Tallied tally = Tallied.of(outcomes);
        CallLoad load = CallLoad.of(
                calls.all(),
                days.weeks(month -> true),
                events.stream()
                        .map(event -> calls.all().stream()
                                .filter(call -> judge.isCallOf(event, call))
                                .toList())
                        .toList());
        return String.format(
                Locale.ROOT,
                "%-32s %6s %6s %6s %6.1f %8.2f",
                name,
                MonthTable.share(tally.within2(), tally.events()),
                MonthTable.share(tally.within6(), tally.events()),
                MonthTable.share(tally.both2(), tally.both()),
                load.perWeek(),
                load.onEventShare());
    }

    private static Arrival changed(Arrival arrival, BiFunction<Gravity, Scoring, Scoring> without) {
        return new Arrival(
                arrival.id(),
                arrival.at(),
                arrival.outlet(),
                arrival.reports().stream()
                        .map(report -> changed(report, without))
                        .toList());
    }

    private static Report changed(Report report, BiFunction<Gravity, Scoring, Scoring> without) {
        Gravity gravity = report.gravity();
        Scoring its = gravity == null ? null : gravity.scoring();
        return gravity == null || its == null
                ? report
                : new Report(
                        report.id(),
                        report.headline(),
                        report.match(),
                        report.parties(),
                        report.booked(),
                        gravity.scored(without.apply(gravity, its)),
                        report.print());
    }
}
