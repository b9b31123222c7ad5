package io.watchfloor.proofs.year;

import io.watchfloor.incidents.stories.Thresholds;
import io.watchfloor.model.Family;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The story rows of the bars: which reports lie in one incident, and how many incidents there are. */
public final class StoriesProof {
    private static final Instant SHUT = Instant.parse("2023-08-01T00:00:00Z");
    private static final Duration APART = Duration.ofDays(3);

    private final YearData data;
    private final Year year;
    private final PrintWriter out;

    public StoriesProof(YearData data, Year year, PrintWriter out) {
        this.data = data;
        this.year = year;
        this.out = out;
    }

    /**
     * Prints the table.
     *
     * @param shut with one line of totals of the shut windows
     * @param leaveOneOut with what each open window scores by thresholds that were chosen on the others
     */
    public void run(boolean shut, boolean leaveOneOut) {
        List<StoryWindow> windows = StoryWindow.read(data.stories());
        List<Happened> events = Happened.read(data.yardstick());
        Cabinet cabinet = new Cabinet();
        OpenAtOnce open = new OpenAtOnce();
        Days days = new Days();
        Listed listed = Listed.of(events);
        Silence silence = new Silence();
        OpenJournal journal = new OpenJournal(windows);
        year.each(data.headlines(), new YearFold(List.of(cabinet, open, days, listed, journal, silence)));

        print("%-34s %5s %6s %6s %6s %10s", "stories, B-cubed", "items", "P", "R", "F1", "unreported");
        List<BCubed> scores = new ArrayList<>();
        for (StoryWindow window : windows) {
            if (window.open()) {
                BCubed score = Filing.score(window, cabinet);
                scores.add(score);
                line(window.name() + " " + window.pair(), score, Filing.unreported(window, cabinet));
            }
        }
        line("open windows, mean", BCubed.mean(scores), total(windows, StoryWindow::open, cabinet));
        if (shut) {
            List<BCubed> closed = windows.stream()
                    .filter(window -> !window.open())
                    .map(window -> Filing.score(window, cabinet))
                    .toList();
            line("shut windows, mean", BCubed.mean(closed), total(windows, window -> !window.open(), cabinet));
        }
        if (leaveOneOut) {
            left(new LeaveOneOut(windows, journal).all());
        }
        print("");
        counts(cabinet, open, days);
        Outcomes outcomes = new Outcomes(cabinet, listed.arrivals(), List.of(), Set.of());
        swallowed(outcomes, cabinet, events);
        standing(outcomes, cabinet, events);
        chains(cabinet);
        print("%-44s %s", "incidents closed by outages (bar 0)", silence);
        repeats(new Repeats(journal));
    }

    private void repeats(Repeats repeats) {
        print("%-44s %s", "same bytes with nothing, one case, all ready", repeats.sameWhateverIsKept() ? "yes" : "NO");
        Repeats.Shuffled late = repeats.shuffled();
        print(
                "%-44s %.3f (bar .97), %d of %d reports lost (bar 0), of them %d that may open nothing",
                "each report up to 30 minutes late, B-cubed",
                late.agreement().f1(),
                late.lost(),
                late.reports(),
                late.joining());
    }

    private void chains(Cabinet cabinet) {
        List<Chain> all = Chain.listed();
        long reported = all.stream().filter(chain -> chain.isReported(cabinet)).count();
        List<String> apart = all.stream()
                .filter(chain -> !chain.isOne(cabinet))
                .map(chain -> chain.pair() + " " + chain.acts() + (chain.isReported(cabinet) ? "" : " (no report)"))
                .toList();
        print(
                "%-44s %d of %d (bar 24), %d reported at all; not: %s",
                "chains in one incident", all.size() - apart.size(), all.size(), reported, String.join(", ", apart));
    }

    private void left(List<LeaveOneOut.Left> all) {
        print("");
        print("%-34s %6s %6s  %s", "left out", "F1", "as is", "force, pressure, talk, people, other by the others");
        for (LeaveOneOut.Left one : all) {
            Thresholds chosen = one.chosen();
            print(
                    "%-34s %6.3f %6.3f  %s",
                    one.window().name() + " " + one.window().pair(),
                    one.score().f1(),
                    one.shipped().f1(),
                    Stream.of(Family.values())
                            .map(family -> Integer.toString(chosen.of(family)))
                            .collect(Collectors.joining(", ")));
        }
        print(
                "%-34s %6.3f %6.3f",
                "mean (bar .78)",
                BCubed.mean(all.stream().map(LeaveOneOut.Left::score).toList()).f1(),
                BCubed.mean(all.stream().map(LeaveOneOut.Left::shipped).toList())
                        .f1());
    }

    private static long total(List<StoryWindow> windows, Predicate<StoryWindow> which, Cabinet cabinet) {
        return windows.stream()
                .filter(which)
                .mapToLong(window -> Filing.unreported(window, cabinet))
                .sum();
    }

    private void counts(Cabinet cabinet, OpenAtOnce open, Days days) {
        Collection<Filed> all = cabinet.incidents();
        long single = all.stream().filter(filed -> filed.reports() == 1).count();
        long standing = all.stream().filter(Filed::standing).count();
        long within =
                all.stream().filter(Filed::standing).mapToLong(Filed::reports).sum();
        long members = all.stream().mapToLong(Filed::reports).sum();
        print("%-44s %d headlines, %d reports", "read", days.headlines(), days.reports());
        List<Filed> opened =
                all.stream().filter(filed -> filed.known().isBefore(SHUT)).toList();
        long singles = opened.stream().filter(filed -> filed.reports() == 1).count();
        print("%-44s %d (bar 7805)", "incidents opened", all.size());
        print(
                "%-44s %d, %.3f of one report, %d of standing matters",
                "of them in open months",
                opened.size(),
                singles / (double) Math.max(1, opened.size()),
                opened.stream().filter(Filed::standing).count());
        print("%-44s %.3f (bar .65)", "of one report", single / (double) Math.max(1, all.size()));
        print("%-44s %d (bar 60), %d (bar 600)", "open at once, pair, world (p99 of hours)", open.pair(), open.world());
        print(
                "%-44s %d (bar 30), %.3f of reports (bar .35)",
                "incidents of standing matters", standing, within / (double) Math.max(1, members));
        print(
                "%-44s %s",
                "largest",
                all.stream()
                        .sorted(Comparator.comparing(Filed::reports).reversed())
                        .limit(5)
                        .map(filed -> Integer.toString(filed.reports()))
                        .collect(Collectors.joining(", ")));
    }

    private void swallowed(Outcomes outcomes, Cabinet cabinet, List<Happened> events) {
        Map<String, List<Happened>> byIncident = events.stream()
                .map(outcomes::of)
                .filter(outcome -> outcome.incident() != null && !isStanding(cabinet, outcome.incident()))
                .collect(Collectors.groupingBy(
                        outcome -> String.valueOf(outcome.incident()),
                        Collectors.mapping(Outcome::event, Collectors.toList())));
        Set<Happened> later = new HashSet<>();
        long incidents = byIncident.values().stream()
                .filter(together -> addLater(together, later))
                .count();
        print(
                "%-44s %d incidents (bar 5), which swallow %d events",
                "W/B events more than 72 h apart in one", incidents, later.size());
    }

    private void standing(Outcomes outcomes, Cabinet cabinet, List<Happened> events) {
        Set<String> pairs = cabinet.incidents().stream()
                .filter(Filed::standing)
                .map(Filed::pair)
                .collect(Collectors.toSet());
        List<Happened> within = events.stream()
                .filter(event -> event.pairs().stream().anyMatch(pairs::contains))
                .toList();
        long own = within.stream()
                .filter(event -> outcomes.hasOwn(event, Tallied.SOON))
                .count();
        print(
                "%-44s %s of %d (bar .85)",
                "of such pairs in one of their own in 2 h", MonthTable.share((int) own, within.size()), within.size());
    }

    private static boolean isStanding(Cabinet cabinet, String incident) {
        Filed filed = cabinet.incident(incident);
        return filed != null && filed.standing();
    }

    private static boolean addLater(List<Happened> together, Set<Happened> later) {
        Happened first =
                together.stream().min(Comparator.comparing(Happened::first)).orElseThrow();
        List<Happened> swallowed = together.stream()
                .filter(event -> event.first().isAfter(first.first().plus(APART)))
                .toList();
        later.addAll(swallowed);
        return !swallowed.isEmpty();
    }

    private void line(String what, BCubed score, long unreported) {
        print(
                "%-34s %5d %6.3f %6.3f %6.3f %10d",
                what, score.items(), score.precision(), score.recall(), score.f1(), unreported);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
