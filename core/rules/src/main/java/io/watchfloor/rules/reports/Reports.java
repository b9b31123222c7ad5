package io.watchfloor.rules.reports;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Report;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a headline reports: a plain function of its text's tags and of who published it. */
public final class Reports {
    /** A summit story that names twenty states must not open a hundred incidents. */
    public static final int PAIRS = 6;

    private Reports() {}

    /**
     * The reports of one headline.
     *
     * @param reports about at most {@link #PAIRS} pairs, in the order of the matches
     * @param leftOut how many more there would have been
     */
    public record Found(List<Report> reports, int leftOut) {}

    public static Found of(Headline headline, Tags tags, CompiledBook book) {
        return firstPairs(new Reporter(headline, tags, book, new Prints(headline, book)).all());
    }

    private static Found firstPairs(List<Report> reports) {
        Set<Pair> pairs = new HashSet<>();
        List<Report> kept = new ArrayList<>();
        for (Report report : reports) {
            if (pairs.contains(report.parties().pair()) || pairs.size() < PAIRS) {
                pairs.add(report.parties().pair());
                kept.add(report);
            }
        }
        return new Found(List.copyOf(kept), reports.size() - kept.size());
    }
}
