package io.watchfloor.analysis.incidents;

import io.watchfloor.model.Report;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report and where it stands.
 *
 * @param incident number of the incident that it joined; 0 while it waits for one
 * @param joinedAt journal time when it joined or began to wait
 * @param withdrawn why it no longer counts, or absent
 */
public record Member(int incident, Instant joinedAt, @Nullable String withdrawn, Report report) {
    static final int WAITING = 0;

    boolean counts() {
        return withdrawn == null;
    }

    boolean waits() {
        return incident == WAITING;
    }

    Member joins(int number, Instant at) {
        return new Member(number, at, withdrawn, report);
    }

    Member withdrawn(String reason) {
        return new Member(incident, joinedAt, reason, report);
    }
}
