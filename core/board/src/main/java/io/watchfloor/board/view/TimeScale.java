package io.watchfloor.board.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Where moments stand on a line, in per mille of its length. Linear, but a pause of more than a third of the whole is folded, so
 * that what happened before and after it can still be told apart.
 */
public final class TimeScale {
    private static final int WHOLE = 1000;
    private static final int MARGIN = 12;
    private static final int FOLDED = 25;
    private static final long LONG = Duration.ofHours(6).toSeconds();

    private final List<Instant> times;
    private final double[] at;
    private final List<Fold> folds = new ArrayList<>();

    /** A pause that is folded, where, and how long it is in words. */
    public record Fold(int at, String words) {}

    TimeScale(Collection<Instant> all) {
        times = List.copyOf(new TreeSet<>(all));
        at = new double[times.size()];
        long whole = times.isEmpty()
                ? 0
                : Duration.between(times.get(0), times.get(times.size() - 1)).toSeconds();
        List<Integer> folded = new ArrayList<>();
        double length = 0;
        for (int i = 1; i < times.size(); i++) {
            long pause = Duration.between(times.get(i - 1), times.get(i)).toSeconds();
            boolean folds = pause * 3 > whole && pause > LONG && times.size() > 2;
            if (folds) {
                folded.add(i);
            }
            length += folds ? whole / (double) FOLDED : pause;
            at[i] = length;
        }
        for (int i = 0; i < at.length; i++) {
            at[i] = length == 0 ? WHOLE / 2.0 : MARGIN + at[i] / length * (WHOLE - 2 * MARGIN);
        }
        for (int i : folded) {
            Duration pause = Duration.between(times.get(i - 1), times.get(i));
            folds.add(new Fold((int) Math.round((at[i - 1] + at[i]) / 2), "⋯ " + Times.age(pause)));
        }
    }

    /** Of a moment among those that were given. */
    int of(Instant time) {
        int found = times.indexOf(time);
        return (int) Math.round(at[Math.max(0, found)]);
    }

    List<Fold> folds() {
        return List.copyOf(folds);
    }
}
