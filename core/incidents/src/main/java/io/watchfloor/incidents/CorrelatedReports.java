package io.watchfloor.incidents;

import io.watchfloor.model.Pair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reports of a pair whose rules take part in one correlation, by time.
 *
 * @param correlation id of the correlation
 */
public record CorrelatedReports(Pair pair, String correlation, List<Match> all) {
    /** Far more than a correlation needs; the oldest go first. */
    private static final int KEPT = 500;

    public CorrelatedReports {
        all = all == null ? List.of() : List.copyOf(all);
    }

    /**
     * One of them.
     *
     * @param subject of its incident
     * @param voice who publishes it
     * @param raised it is a member of the incident that the correlation raised
     */
    public record Match(
            Instant at, String report, String rule, String subject, String voice, String text, boolean raised) {
        private static final Comparator<Match> ORDER =
                Comparator.comparing(Match::at).thenComparing(Match::subject).thenComparing(Match::report);

        boolean is(String itsSubject, String itsReport) {
            return subject.equals(itsSubject) && report.equals(itsReport);
        }

        Match raised(boolean now) {
            return new Match(at, report, rule, subject, voice, text, now);
        }
    }

    CorrelatedReports with(Match match) {
        List<Match> more =
                new ArrayList<>(without(match.subject(), match.report()).all());
        more.add(match);
        more.sort(Match.ORDER);
        return new CorrelatedReports(pair, correlation, more.subList(Math.max(0, more.size() - KEPT), more.size()));
    }

    CorrelatedReports without(String subject, String report) {
        return new CorrelatedReports(
                pair,
                correlation,
                all.stream().filter(match -> !match.is(subject, report)).toList());
    }

    /** Forgets what is too old to take part in anything that may still come. */
    CorrelatedReports since(Instant time) {
        return new CorrelatedReports(
                pair,
                correlation,
                all.stream().filter(match -> !match.at().isBefore(time)).toList());
    }
}
