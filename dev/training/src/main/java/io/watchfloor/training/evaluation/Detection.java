package io.watchfloor.training.evaluation;

import io.watchfloor.authoring.Share;
import java.util.List;

/**
 * Whether the headlines that report an incident are flagged, and no others.
 *
 * @param precision of the flagged ones, how many report an incident
 * @param recall of those that report an incident, how many are flagged
 * @param f1 their harmonic mean; its interval is that of right / (right + wrong + missed), of which it is a function
 */
public record Detection(Share precision, Share recall, Share f1) {

    static Detection of(List<Scored> rows) {
        long right = rows.stream().filter(Scored::right).count();
        long flagged = rows.stream().filter(Scored::flagged).count();
        long wanted = rows.stream().filter(Scored::wanted).count();
        return new Detection(
                Share.of(right, flagged), Share.of(right, wanted), f1(Share.of(right, flagged + wanted - right)));
    }

    private static Share f1(Share overlap) {
        return new Share(f1(overlap.value()), f1(overlap.low()), f1(overlap.high()), overlap.hits(), overlap.of());
    }

    private static double f1(double overlap) {
        return 2 * overlap / (1 + overlap);
    }
}
