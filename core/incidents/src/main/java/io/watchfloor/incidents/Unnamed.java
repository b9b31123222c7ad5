package io.watchfloor.incidents;

import java.time.Duration;
import java.time.Instant;

/** Whether an unidentified party is told of as one although another incident seemed to name it. */
final class Unnamed {
    /** By then publishers know the name; who still tells of an unidentified party tells of another one. */
    private static final Duration KNOWN = Duration.ofHours(12);

    private Unnamed() {}

    /**
     * Something that may open an incident is told too long after the name. It depends on the reports alone and not on their
     * order.
     *
     * @param named since when the party seems to be named
     */
    static boolean isStill(CaseFile file, IncidentState incident, Instant named) {
        Instant known = named.plus(KNOWN);
        return incident.last().isAfter(known)
                && file.members(incident.number()).stream()
                        .filter(Member::counts)
                        .map(Member::report)
                        .anyMatch(report -> report.match().opens()
                                && report.headline().eventTime().isAfter(known));
    }
}
