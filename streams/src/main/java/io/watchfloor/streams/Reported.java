package io.watchfloor.streams;

import io.watchfloor.model.Pair;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was last reported of one headline, to drop repeats and to withdraw what a corrected text no longer says.
 *
 * @param revision of the headline that was tagged last
 */
record Reported(int revision, Instant fetched, List<Entry> reports) {
    Reported(int revision, Instant fetched, @Nullable List<Entry> reports) {
        this.revision = revision;
        this.fetched = fetched;
        this.reports = reports == null ? List.of() : List.copyOf(reports);
    }

    /** One report, as far as a withdrawal needs it. */
    record Entry(String report, Pair pair, String subject, Instant eventTime) {
        static Entry of(Report report) {
            return new Entry(report.id(), report.pair(), report.subject(), report.eventTime());
        }

        /** The same report, whatever its text says now and when it was published. */
        boolean isStill(Report now) {
            return now.id().equals(report)
                    && now.pair().equals(pair)
                    && now.subject().equals(subject);
        }
    }
}
