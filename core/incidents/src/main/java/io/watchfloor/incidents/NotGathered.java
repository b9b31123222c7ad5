package io.watchfloor.incidents;

import io.watchfloor.model.Modality;
import io.watchfloor.model.Report;
import java.time.Duration;
import java.time.Instant;

/** Says in words why a report that stands in the journal is in no incident. */
public final class NotGathered {
    private static final Duration LATE = Duration.ofDays(7);

    private NotGathered() {}

    /** The reason, for one that no incident took. */
    public static String why(Report report, Instant arrived) {
        Duration late = Duration.between(report.headline().eventTime(), arrived);
        if (late.compareTo(LATE) > 0) {
            return "late: it arrived " + late.toDays() + " days after it was published, and opens nothing";
        }
        if (report.parties().affected()) {
            return "waiting: the pair is only affected, and has not reacted itself";
        }
        if (report.match().opens()) {
            return "not gathered yet: the streams service has not come to it";
        }
        boolean asserted = report.match().modality() == Modality.ASSERTED;
        return "waiting: " + report.match().modality().word() + ", said by "
                + report.match().speaker().word() + ", opens nothing"
                + (asserted ? " (by its rule, its speaker or the learned scale: rules explain says which)" : "")
                + ", and no incident was within reach";
    }
}
