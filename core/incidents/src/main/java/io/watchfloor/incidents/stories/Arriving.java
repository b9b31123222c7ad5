package io.watchfloor.incidents.stories;

import io.watchfloor.model.Print;
import java.time.Instant;
import java.util.List;

/**
 * A report as far as its place is decided by it.
 *
 * @param at event time
 * @param opens its modality and speaker may open an incident, nobody doubts it, and it is not late
 * @param gravity in tenths
 * @param follows acts of which it is the next turn
 */
public record Arriving(Print print, Instant at, boolean opens, int gravity, List<String> follows) {
    public Arriving {
        follows = List.copyOf(follows);
    }
}
