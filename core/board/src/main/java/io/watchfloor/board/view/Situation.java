package io.watchfloor.board.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the console knows beside what the topics say.
 *
 * @param now desk time
 * @param replayOf what is replayed, such as {@code February 2023}; empty when desk time is the present
 * @param trouble what keeps the board from being complete, or absent
 * @param lag of the pipeline
 */
public record Situation(Instant now, String replayOf, @Nullable String trouble, Lag lag) {
    public boolean replay() {
        return !replayOf.isEmpty();
    }
}
