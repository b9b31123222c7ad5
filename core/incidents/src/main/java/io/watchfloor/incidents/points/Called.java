package io.watchfloor.incidents.points;

import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an incident called last.
 *
 * @param at event time of what called
 * @param points that it had then, or the most of any call before
 * @param level that it called at, the highest so far
 * @param acts by which it called, in the order of the alphabet
 */
public record Called(Instant at, int points, Precedence level, List<String> acts) {
    public Called {
        acts = acts == null ? List.of() : acts.stream().distinct().sorted().toList();
    }

    /** The same with what called before or after it. */
    public Called and(@Nullable Called other) {
        return other == null
                ? this
                : new Called(
                        at.isAfter(other.at) ? at : other.at,
                        Math.max(points, other.points),
                        level.compareTo(other.level) > 0 ? level : other.level,
                        Stream.concat(acts.stream(), other.acts.stream()).toList());
    }
}
