package io.watchfloor.ingest.parse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a feed asks to be read.
 *
 * @param interval not more often than this ({@code ttl}, {@code sy:updatePeriod}), or absent
 * @param skipHours not in these hours of the day, UTC
 * @param skipDays not on these days, UTC
 */
public record ReadingWishes(@Nullable Duration interval, List<Integer> skipHours, List<DayOfWeek> skipDays) {
    public static final ReadingWishes NONE = new ReadingWishes(null, List.of(), List.of());

    public ReadingWishes {
        skipHours = skipHours == null ? List.of() : List.copyOf(skipHours);
        skipDays = skipDays == null ? List.of() : List.copyOf(skipDays);
    }
}
