package io.watchfloor.analysis.reports;

import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.analysis.book.Outlets;
import io.watchfloor.analysis.book.StandingDisputes;
import io.watchfloor.analysis.book.Subjects;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Report;
import io.watchfloor.model.Tags;
import java.util.List;

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

    /** The reports as a decision book says. */
    public static Found of(Headline headline, Tags tags, CompiledBook book) {
        return new Reporter(
                        headline,
                        tags,
                        book.subjects(),
                        book.outlets(),
                        book.standing(),
                        book.rules().correlations())
                .all();
    }

    /** The reports without what only matters between headlines: standing disputes and correlations. */
    public static Found of(Headline headline, Tags tags, Subjects subjects, Outlets outlets) {
        return new Reporter(headline, tags, subjects, outlets, StandingDisputes.NONE, List.of()).all();
    }
}
