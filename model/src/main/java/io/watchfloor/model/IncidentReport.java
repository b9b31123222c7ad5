package io.watchfloor.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Membership of one report in one incident.
 *
 * @param joinedAt journal time when it joined
 * @param withdrawn why it no longer counts, or absent
 */
public record IncidentReport(String incident, Instant joinedAt, @Nullable String withdrawn, Report report) {
    public IncidentReport {
        Required.all("IncidentReport", "incident", incident, "joinedAt", joinedAt, "report", report);
    }
}
