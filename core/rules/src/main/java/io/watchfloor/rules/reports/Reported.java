package io.watchfloor.rules.reports;

import io.watchfloor.model.Headline;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was last reported of one headline, to drop repeats and to withdraw what a corrected text no longer says.
 *
 * @param revision of the headline that was tagged last
 */
public record Reported(int revision, Instant fetched, List<Entry> reports) {
    public Reported(int revision, Instant fetched, @Nullable List<Entry> reports) {
        this.revision = revision;
        this.fetched = fetched;
        this.reports = reports == null ? List.of() : List.copyOf(reports);
    }

    /** One report, as far as a withdrawal needs it. */
    public record Entry(String report, Pair pair, String subject, Instant eventTime) {
        private static Entry of(Report report) {
            return new Entry(
                    report.id(),
                    report.parties().pair(),
                    report.booked().subject(),
                    report.headline().eventTime());
        }

        /** The same report, whatever its text says now and when it was published. */
        private boolean isStill(Report now) {
            return now.id().equals(report)
                    && now.parties().pair().equals(pair)
                    && now.booked().subject().equals(subject);
        }
    }

    public static Reported of(Headline headline, List<Report> reports) {
        return new Reported(
                headline.revision(),
                headline.fetched(),
                reports.stream().map(Entry::of).toList());
    }

    /**
     * What goes to the journal: withdrawals of what an earlier text said and this one does not, then this text's
     * reports.
     *
     * @param before what the headline's earlier text reported, if there was one
     */
    public static List<JournalEntry> entries(Headline headline, List<Report> reports, @Nullable Reported before) {
        Instant at = headline.fetched();
        List<JournalEntry> entries = new ArrayList<>();
        if (before != null) {
            before.reports().stream()
                    .filter(entry -> reports.stream().noneMatch(entry::isStill))
                    .forEach(entry -> entries.add(new JournalEntry.Withdrawn(
                            at,
                            entry.pair(),
                            entry.subject(),
                            entry.report(),
                            entry.eventTime(),
                            "the corrected headline no longer says it: " + headline.title())));
        }
        reports.forEach(report -> entries.add(new JournalEntry.Reported(at, report)));
        return entries;
    }
}
