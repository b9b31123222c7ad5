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
 * @param acts percent of gravity that counts, by the act: what wakes officers more or less than it is grave
 * @param scoring what is the same for every report
 * @param unknown an act that the memory of a pair does not know is as new as so many days at least
 * @param priors how often pairs had acts as grave, while the memory of a pair is young
 */
public record PointsTable(
        Map<NewsValue, Integer> news, Map<String, Integer> acts, Scoring scoring, int unknown, Priors priors) {
    private static final int MOST = 100;
    private static final int WHOLE = 100;

    PointsTable with(Priors other) {
        return new PointsTable(news, acts, scoring, unknown, other);
    }

    /** How points are made of the gravity of a report about a pair. */
    public Scoring of(Gravity gravity, Pair pair) {
        int counts = gravity.tenths() * news.getOrDefault(gravity.news(), WHOLE) / WHOLE;
        int weighed = gravity.act() == null ? counts : counts * acts.getOrDefault(gravity.act(), WHOLE) / WHOLE;
        return scoring.of(Math.min(MOST, weighed), priors.of(pair, unknown));
    }
}
