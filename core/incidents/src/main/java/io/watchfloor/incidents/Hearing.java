package io.watchfloor.incidents;

import io.watchfloor.model.Change;
import io.watchfloor.model.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to hear of one change of an incident, and how.
 *
 * @param annunciates at once
 * @param isDaily in a digest, as the daily course of a standing dispute
 * @param owners of rule packs who alone hear of it; empty: everybody does
 */
record Hearing(boolean annunciates, boolean isDaily, List<String> owners) {
    private static final Hearing NONE = new Hearing(false, false, List.of());

    /**
     * Works it out.
     *
     * @param before the incident before the change, or absent when it is new
     * @param tally after it
     * @param sounds it calls by its points, whatever is usual in a standing dispute
     */
    static Hearing of(
            Change type, @Nullable Facts before, Tally tally, IncidentState state, Turn turn, boolean sounds) {
        boolean tells = sounds || (type != Change.UPDATED && type != Change.REFUSED && type != Change.ACTED);
        Report by = turn.by();
        boolean late = by != null && by.headline().backfill();
        Hearers hearers = hearers(before, tally, by);
        if (!tells
                || turn.silent()
                || late
                || hearers == Hearers.NOBODY
                || state.desk().shelf() != null) {
            return NONE;
        }
        boolean calls = turn.answer() != null || sounds || !state.birth().isMatter();
        if (hearers == Hearers.EVERYBODY) {
            return new Hearing(calls, !calls, List.of());
        }
        List<String> owners = owners(before, tally, by);
        return owners.isEmpty() ? NONE : new Hearing(calls, !calls, owners);
    }

    /** Whoever heard of an incident also hears of its end; but what a rule on trial does to it only its owner hears. */
    private static Hearers hearers(@Nullable Facts before, Tally tally, @Nullable Report by) {
        Hearers now = tally.hearers();
        Hearers most = before != null && before.hearers().compareTo(now) > 0 ? before.hearers() : now;
        Hearers its = by == null ? most : Hearers.of(by);
        return its.compareTo(most) < 0 ? its : most;
    }

    /** Of the report that did it; else of all that count, or that counted until now. */
    private static List<String> owners(@Nullable Facts before, Tally tally, @Nullable Report by) {
        if (by != null && by.booked().owner() != null) {
            return List.of(by.booked().owner());
        }
        return tally.owners().isEmpty() && before != null ? before.owners() : tally.owners();
    }
}
