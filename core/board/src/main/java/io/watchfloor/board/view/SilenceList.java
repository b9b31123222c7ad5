package io.watchfloor.board.view;

import io.watchfloor.model.Silence;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Silences at one moment. They keep notifications back; the board shows every incident regardless.
 *
 * @param inForce the one that ends first is first
 * @param coming the one that starts first is first
 * @param ended the one that ended last is first
 */
public record SilenceList(List<Entry> inForce, List<Entry> coming, List<Entry> ended) {
    /**
     * A silence and what it did.
     *
     * @param hidden events that it kept back so far
     */
    public record Entry(Silence silence, int hidden) {}

    static SilenceList of(Collection<Silence> silences, ToIntFunction<Silence> hidden, Instant now) {
        Comparator<Silence> byEnd = Comparator.comparing(Silence::ends).thenComparing(Silence::id);
        Comparator<Silence> byStart = Comparator.comparing(Silence::starts).thenComparing(Silence::id);
        Predicate<Silence> begun = silence -> !silence.starts().isAfter(now);
        Predicate<Silence> over = silence -> !silence.ends().isAfter(now);
        return new SilenceList(
                entries(silences, begun.and(over.negate()), byEnd, hidden),
                entries(silences, begun.negate(), byStart, hidden),
                entries(silences, begun.and(over), byEnd.reversed(), hidden));
    }

    private static List<Entry> entries(
            Collection<Silence> silences,
            Predicate<Silence> wanted,
            Comparator<Silence> order,
            ToIntFunction<Silence> hidden) {
        return silences.stream()
                .filter(wanted)
                .sorted(order)
                .map(silence -> new Entry(silence, hidden.applyAsInt(silence)))
                .toList();
    }

    /** How many events the silences in force keep back by now. */
    public int hiddenNow() {
        return inForce.stream().mapToInt(Entry::hidden).sum();
    }
}
