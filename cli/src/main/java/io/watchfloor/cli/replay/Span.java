package io.watchfloor.cli.replay;

import io.watchfloor.cli.base.CommandFailed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file, by the times at which headlines were fetched.
 *
 * @param from its beginning, absent for that of the file
 * @param to its end, which is no part of it; absent for that of the file
 */
public record Span(@Nullable Instant from, @Nullable Instant to) {
    /** All of it. */
    public static final Span ALL = new Span(null, null);

    public Span {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new CommandFailed("nothing lies between " + from + " and " + to);
        }
    }

    boolean has(Instant fetched) {
        return (from == null || !fetched.isBefore(from)) && (to == null || fetched.isBefore(to));
    }
}
