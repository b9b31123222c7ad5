package io.watchfloor.training.evaluation;

import io.watchfloor.authoring.backtest.Taken;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Report;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.gravity.Priors;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** Counts on how many days pairs had something as grave, in months that may be read. */
public final class PairPriors {
    /** A pair of fewer days is a pair of which nothing is known. */
    private static final int LEAST = 3;

    private PairPriors() {}

    /**
     * Counts.
     *
     * @param headlines any
     * @param months those of them that count, such as {@code 2023-01}
     */
    public static Priors of(Iterator<Headline> headlines, Set<String> months, CompiledBook book) {
        Priors.Counter counter = new Priors.Counter();
        Set<Long> days = new HashSet<>();
        while (headlines.hasNext()) {
            Headline headline = headlines.next();
            if (months.contains(headline.published().toString().substring(0, "2023-01".length()))) {
                days.add(day(headline.published()));
                Taken.by(book, headline).reports().forEach(report -> add(counter, report));
            }
        }
        return counter.done(days.size(), LEAST);
    }

    private static void add(Priors.Counter counter, Report report) {
        Gravity gravity = report.gravity();
        if (gravity != null && report.match().opens() && !report.parties().affected()) {
            counter.add(report.parties().pair(), day(report.headline().eventTime()), gravity.tenths());
        }
    }

    private static long day(Instant time) {
        return ChronoUnit.DAYS.between(Instant.EPOCH, time);
    }
}
