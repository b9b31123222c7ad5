package io.watchfloor.board.view;

import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Silences, and the events that they are held against. Guarded by the view that holds it. */
final class Silencing {
    /** Some 30 days of a busy desk: what is older is no longer counted. */
    private static final int KEPT = 5_000;

    private static final Comparator<Moment> OLDEST_FIRST =
            Comparator.comparing(Moment::knownAt).thenComparing(Moment::id);

    private final NavigableMap<String, Silence> silences = new TreeMap<>();
    private final NavigableMap<Moment, Annunciation> annunciations = new TreeMap<>(OLDEST_FIRST);

    void put(Silence silence) {
        silences.put(silence.id(), silence);
    }

    void remove(String id) {
        silences.remove(id);
    }

    @Nullable
    Silence get(String id) {
        return silences.get(id);
    }

    void add(Annunciation annunciation) {
        annunciations.put(annunciation.moment(), annunciation);
        if (annunciations.size() > KEPT) {
            annunciations.pollFirstEntry();
        }
    }

    List<Moment> hidden(Silence silence) {
        return matching(annunciation -> annunciation.hiddenBy(silence));
    }

    List<Moment> preview(Silence silence, Duration past, Instant now) {
        Instant from = now.minus(past);
        return matching(annunciation ->
                annunciation.moment().knownAt().isAfter(from) && annunciation.hiddenBy(silence, silence.starts()));
    }

    private List<Moment> matching(Predicate<Annunciation> wanted) {
        return annunciations.descendingMap().values().stream()
                .filter(wanted)
                .map(Annunciation::moment)
                .toList();
    }

    int inForce(Instant now) {
        return (int) silences.values().stream()
                .filter(silence ->
                        !silence.starts().isAfter(now) && silence.ends().isAfter(now))
                .count();
    }

    SilenceList list(Instant now) {
        return SilenceList.of(silences.values(), silence -> hidden(silence).size(), now);
    }
}
