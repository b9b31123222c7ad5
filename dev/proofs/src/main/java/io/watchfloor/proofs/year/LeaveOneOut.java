package io.watchfloor.proofs.year;

import io.watchfloor.authoring.backtest.Fold;
import io.watchfloor.incidents.stories.Thresholds;
import io.watchfloor.model.Family;
import io.watchfloor.model.JournalEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a window scores when the thresholds are chosen on the other open ones: first one number for all families, then
 * another one for each family where that is better. Only the pairs of the open windows are folded.
 */
final class LeaveOneOut {
    private static final List<Integer> TRIED = List.of(90, 105, 120, 140, 160);

    private final List<StoryWindow> windows;
    private final List<JournalEntry> entries;
    private final Map<Thresholds, List<BCubed>> folded = new HashMap<>();

    LeaveOneOut(List<StoryWindow> windows, OpenJournal journal) {
        this.windows = windows.stream().filter(StoryWindow::open).toList();
        this.entries = journal.entries();
    }

    /** One window by thresholds that it had no part in. */
    record Left(StoryWindow window, Thresholds chosen, BCubed score, BCubed shipped) {}

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
