package io.watchfloor.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether an event of an incident calls an officer, and the sum that decides it.
 *
 * @param level that the points reach
 * @param points tenths: gravity by novelty, breadth and source together
 * @param term the act that decides, such as {@code lethal-strike}, or absent when no act of the table was read
 * @param report id of the report whose act it is
 * @param why the sum in words an officer can read
 */
public record Call(
        CallKind kind, Precedence level, int points, @Nullable String term, @Nullable String report, String why) {
    public Call {
        Required.all("Call", "kind", kind, "level", level, "why", why);
    }

    /** Somebody is woken. */
    public boolean sounds() {
        return kind != CallKind.NONE;
    }

    /** The same sum, calling for another reason. */
    public Call as(CallKind other) {
        return new Call(other, level, points, term, report, why);
    }
}
