package io.watchfloor.analysis.actors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in office.
 *
 * @param office such as foreign minister
 * @param from first day
 * @param to last day, or absent while it lasts
 */
public record Term(String office, LocalDate from, @Nullable LocalDate to) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean endedBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }
}
