package io.watchfloor.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Membership of one report in one incident.
 *
 * @param joinedAt journal time when it joined
 * @param withdrawn why it no longer counts, or absent
 * @param copyOf id of the earliest report with the same text, or absent when it is that one
 * @param placed why it went there, decided when it arrived; absent of reports of before it was kept
 */
public record IncidentReport(
        String incident,
        Instant joinedAt,
        @Nullable String withdrawn,
        @Nullable String copyOf,
        Report report,
        @Nullable Placed placed) {
    public IncidentReport {
        Required.all("IncidentReport", "incident", incident, "joinedAt", joinedAt, "report", report);
    }

    /** One of which is not known why it went there. */
    public IncidentReport(
            String incident, Instant joinedAt, @Nullable String withdrawn, @Nullable String copyOf, Report report) {
        this(incident, joinedAt, withdrawn, copyOf, report, null);
    }
}
