package io.watchfloor.incidents.stories;

import io.watchfloor.model.Family;

/**
 * What resemblance is compared with, in per mille. Chosen on the open windows of story gold; see docs/evaluation.
 *
 * @param least cosine below which nothing is added
 * @param family for the same family
 * @param act for the same act
 * @param name for a shared name or place
 * @param places taken away for two different places
 * @param force what a report of force must reach to join, and so on
 * @param dominantReports that a dominant incident took in a day
 * @param dominantPercent of the reports of the pair that it took
 * @param outbreakReports that one of {@code outbreakGravity} took in a day to draw in all that is said of its pair
 * @param outbreakGravity of its gravest report, in tenths
 */
public record Thresholds(
        int least,
        int family,
        int act,
        int name,
        int places,
        int force,
        int pressure,
        int talk,
        int people,
        int other,
        int dominantReports,
        int dominantPercent,
        int outbreakReports,
        int outbreakGravity) {

    /** Those in use. */
    public static final Thresholds SHIPPED = new Thresholds(40, 15, 30, 60, 40, 120, 120, 120, 120, 120, 4, 50, 3, 80);

    /** The same number for every family. */
    public Thresholds all(int reached) {
        Thresholds changed = this;
        for (Family one : Family.values()) {
            changed = changed.with(one, reached);
        }
        return changed;
    }

    /** Another number for one family. */
    public Thresholds with(Family of, int reached) {
        return new Thresholds(
                least,
                family,
                act,
                name,
                places,
                of == Family.FORCE ? reached : force,
                of == Family.PRESSURE ? reached : pressure,
                of == Family.TALK ? reached : talk,
                of == Family.PEOPLE ? reached : people,
                of == Family.OTHER ? reached : other,
                dominantReports,
                dominantPercent,
                outbreakReports,
                outbreakGravity);
    }

    /** How much a report must resemble a story of its family to join it. */
    public int of(Family of) {
        return switch (of) {
            case FORCE -> force;
            case PRESSURE -> pressure;
            case TALK -> talk;
            case PEOPLE -> people;
            case OTHER -> other;
        };
    }
}
