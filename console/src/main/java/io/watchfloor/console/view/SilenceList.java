package io.watchfloor.console.view;

import io.watchfloor.model.Silence;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Silences at one moment. They keep notifications back; the board shows every incident regardless.
 *
 * @param inForce the one that ends first is first
 * @param coming the one that starts first is first
 * @param ended the one that ended last is first
 */
public record SilenceList(List<Silence> inForce, List<Silence> coming, List<Silence> ended) {
    static SilenceList of(Collection<Silence> silences, Instant now) {
        return new SilenceList(
                silences.stream()
                        .filter(silence ->
                                !silence.starts().isAfter(now) && silence.ends().isAfter(now))
                        .sorted(Comparator.comparing(Silence::ends).thenComparing(Silence::id))
                        .toList(),
                silences.stream()
                        .filter(silence -> silence.starts().isAfter(now))
                        .sorted(Comparator.comparing(Silence::starts).thenComparing(Silence::id))
                        .toList(),
                silences.stream()
                        .filter(silence -> !silence.ends().isAfter(now))
                        .sorted(Comparator.comparing(Silence::ends).reversed().thenComparing(Silence::id))
                        .toList());
    }
}
