package io.watchfloor.text.actors;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time in office, or the time in which a body or force is the state's.
 *
 * @param office such as foreign minister; empty for what is no person
 * @param from first day
 * @param to last day, or absent while it lasts
 */
public record Term(String office, LocalDate from, @Nullable LocalDate to) {
    private static final Pattern MEMBERS = Pattern.compile(
            "^(senator|congress(wo)?man|member of |governor|mayor|candidate|opposition leader)",
            Pattern.CASE_INSENSITIVE);

    /** A single legislator, governor, mayor or candidate: a voice, but not that of the state. */
    public boolean isMember() {
        return MEMBERS.matcher(office).find();
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean endedBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }
}
