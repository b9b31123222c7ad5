package io.watchfloor.incidents;

import io.watchfloor.model.Report;
import io.watchfloor.model.RuleStatus;

/** Who hears of what a report does, by the status of its rule; the least first. */
enum Hearers {
    /** A rule in shadow. */
    NOBODY,
    /** A rule in test: the owner of its pack. */
    OWNERS,
    EVERYBODY;

    static Hearers of(Report report) {
        return of(report.match().status());
    }

    private static Hearers of(RuleStatus status) {
        return switch (status) {
            case EXPERIMENTAL -> NOBODY;
            case TEST -> OWNERS;
            case STABLE, DEPRECATED -> EVERYBODY;
        };
    }
}
