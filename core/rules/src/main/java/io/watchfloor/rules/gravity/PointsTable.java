package io.watchfloor.rules.gravity;

import io.watchfloor.model.Gravity;
import io.watchfloor.model.NewsValue;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Scoring;
import java.util.Map;

/**
 * How the points of a report are made of its gravity.
 *
 * @param news percent of gravity that counts, by what is new about a report; 100 where nothing is said
 * @param scoring what is the same for every report
 * @param unknown an act that the memory of a pair does not know is as new as so many days at least
 * @param priors how often pairs had acts as grave, while the memory of a pair is young
 */
public record PointsTable(Map<NewsValue, Integer> news, Scoring scoring, int unknown, Priors priors) {
    private static final int WHOLE = 100;

    PointsTable with(Priors other) {
        return new PointsTable(news, scoring, unknown, other);
    }

    /** How points are made of the gravity of a report about a pair. */
    public Scoring of(Gravity gravity, Pair pair) {
        int counts = gravity.tenths() * news.getOrDefault(gravity.news(), WHOLE) / WHOLE;
        return scoring.of(counts, priors.of(pair, unknown));
    }
}
