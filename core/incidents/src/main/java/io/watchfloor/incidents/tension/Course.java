package io.watchfloor.incidents.tension;

import io.watchfloor.model.Incident;
import io.watchfloor.model.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How the tension of a pair went, from what is known now: an incident weighs at each time what its members give it today,
 * as in {@link Tension#before()}.
 *
 * @param points oldest first, the last at the end asked for
 */
public record Course(List<Point> points) {

    /** The index at one time. */
    public record Point(Instant at, double index) {}

    /**
     * Works it out.
     *
     * @param incidents headers of any pairs; others than this pair's are passed over
     * @param back how far back it begins
     * @param step from point to point
     */
    public static Course of(Pair pair, Collection<Incident> incidents, Instant at, Duration back, Duration step) {
        List<Incident> its = Tension.counting(pair, incidents);
        List<Point> points = new ArrayList<>();
        for (Instant time = at.minus(back); time.isBefore(at); time = time.plus(step)) {
            points.add(new Point(time, Tension.index(its, time)));
        }
        points.add(new Point(at, Tension.index(its, at)));
        return new Course(List.copyOf(points));
    }
}
