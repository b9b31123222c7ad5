package io.watchfloor.incidents;

import io.watchfloor.model.Family;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an incident was opened with; it never changes.
 *
 * @param subject of the report that opened it
 * @param number counted per pair and subject, from 1; with both its id is complete
 * @param gather how long it stays open without a report
 * @param family of the report that opened it
 * @param continues ids of older incidents that it continues
 * @param correlation that raised it, or absent: reports do not join such an incident by what they tell
 * @param matter title of the standing matter whose daily course it takes, or absent; nor do they join such a one
 */
record Birth(
        String subject,
        int number,
        Duration gather,
        Family family,
        List<String> continues,
        @Nullable String correlation,
        @Nullable String matter) {
    Birth {
        continues = continues == null ? List.of() : List.copyOf(continues);
    }

    /** It takes the daily course of a standing matter. */
    boolean isMatter() {
        return matter != null;
    }

    /** Reports join it by what they tell. */
    boolean tells() {
        return correlation == null && matter == null;
    }
}
