package io.watchfloor.proofs.year;

import io.watchfloor.authoring.backtest.Fold;
import io.watchfloor.cli.replay.Arrival;
import io.watchfloor.incidents.outages.Counted;
import io.watchfloor.incidents.stories.Thresholds;
import io.watchfloor.model.Family;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a window scores when the thresholds are chosen on the other open ones: first one number for all families, then
 * another one for each family where that is better. Only the pairs of the open windows are folded, up to the end of July.
 */
final class LeaveOneOut implements Watcher {
    private static final Instant SHUT = Instant.parse("2023-08-01T00:00:00Z");
    private static final List<Integer> TRIED = List.of(90, 105, 120, 140, 160);

    private final List<StoryWindow> windows;
    private final Set<String> pairs;
    private final List<JournalEntry> entries = new ArrayList<>();
    private Counted counted = Counted.NONE;
    private final Map<Thresholds, List<BCubed>> folded = new HashMap<>();

    LeaveOneOut(List<StoryWindow> windows) {
        this.windows = windows.stream().filter(StoryWindow::open).toList();
        this.pairs = this.windows.stream().map(StoryWindow::pair).collect(Collectors.toSet());
    }

    /** One window by thresholds that it had no part in. */
    record Left(StoryWindow window, Thresholds chosen, BCubed score, BCubed shipped) {}

    @Override
    public void arrived(Arrival arrival) {
        if (arrival.at().isBefore(SHUT)) {
            entries.addAll(counted.before(arrival.at(), 0));
            counted = counted.with(arrival.at());
            for (Report report : arrival.reports()) {
                if (pairs.contains(report.parties().pair().toString())) {
                    entries.add(new JournalEntry.Reported(arrival.at(), report));
                }
            }
        }
    }

    /** One for each open window. */
    List<Left> all() {
        List<Left> left = new ArrayList<>();
        for (int out = 0; out < windows.size(); out++) {
            Thresholds chosen = chosenWithout(out);
            left.add(new Left(
                    windows.get(out),
                    chosen,
                    scores(chosen).get(out),
                    scores(Thresholds.SHIPPED).get(out)));
        }
        return left;
    }

    private Thresholds chosenWithout(int out) {
        Thresholds one = best(TRIED.stream().map(Thresholds.SHIPPED::all).toList(), out);
        Thresholds chosen = one;
        for (Family family : Family.values()) {
            int its = best(TRIED.stream().map(least -> one.with(family, least)).toList(), out)
                    .of(family);
            chosen = chosen.with(family, its);
        }
        return best(List.of(one, chosen), out);
    }

    /** The first of the best. */
    private Thresholds best(List<Thresholds> of, int out) {
        return of.stream()
                .max(Comparator.comparingDouble(thresholds -> meanWithout(out, thresholds)))
                .orElseThrow();
    }

    private double meanWithout(int out, Thresholds thresholds) {
        List<BCubed> others = new ArrayList<>(scores(thresholds));
        others.remove(out);
        return BCubed.mean(others).f1();
    }

    private List<BCubed> scores(Thresholds thresholds) {
        return folded.computeIfAbsent(thresholds, this::fold);
    }

    private List<BCubed> fold(Thresholds thresholds) {
        Cabinet cabinet = new Cabinet();
        Fold fold = new Fold("prove", thresholds, cabinet::applied);
        for (JournalEntry entry : entries) {
            fold.reach(entry.at());
            fold.apply(entry);
        }
        return windows.stream().map(window -> Filing.score(window, cabinet)).toList();
    }
}
