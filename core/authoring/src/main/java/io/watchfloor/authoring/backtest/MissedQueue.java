package io.watchfloor.authoring.backtest;

import io.watchfloor.model.Headline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Headlines that no rule took and that look like reports, for an analyst to go through: the likeliest of each day. */
public final class MissedQueue {
    /** What a person can be asked to read in a day beside other work. */
    public static final int A_DAY = 20;

    private static final Comparator<Missed> LIKELIEST =
            Comparator.comparingDouble((Missed one) -> -one.score()).thenComparing(Missed::id);

    private final SortedMap<LocalDate, List<Missed>> days = new TreeMap<>();

    /**
     * One of them.
     *
     * @param score the learned scale's
     */
    public record Missed(String id, Instant published, String outlet, String title, double score) {}

    /** Adds a headline that is marked as missed. */
    public void add(Headline headline, double score) {
        LocalDate day = headline.published().atZone(ZoneOffset.UTC).toLocalDate();
        days.computeIfAbsent(day, key -> new ArrayList<>())
                .add(new Missed(headline.id(), headline.published(), headline.outlet(), headline.title(), score));
    }

    /** Day by day, at most {@link #A_DAY} each, the likeliest first. */
    public List<Missed> queue() {
        return days.values().stream()
                .flatMap(day -> day.stream().sorted(LIKELIEST).limit(A_DAY))
                .toList();
    }
}
