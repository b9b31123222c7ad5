package io.watchfloor.incidents.tension;

import io.watchfloor.model.Incident;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Signal;
import java.time.Duration;
import java.time.Instant;

/**
 * What an incident weighs in the tension of its pair. The table:
 *
 * <pre>
 * signal        hostile 1, cooperative -1, neutral 0
 * precedence    routine 1, priority 3, immediate 9, flash 27: as members give it now, each step three times the last
 * credibility   1 weighs 1.0; 2: 0.9; 3: 0.7; 4: 0.4; 5: 0.2; 6: 0.1
 * age           whole from its opening to its last report; then half after 7 days, a quarter after 14, ...
 * </pre>
 *
 * An incident weighs the same with one report as with five hundred. What weighs nothing at all: what is made by rules on
 * trial alone, what a correlation raised (its parts weigh already), what a person closed as a false alarm, a duplicate or
 * not ours.
 */
final class TensionWeights {
    static final Duration HALF_LIFE = Duration.ofDays(7);
    private static final double[] CREDIBILITY = {1.0, 0.9, 0.7, 0.4, 0.2, 0.1};

    private TensionWeights() {}

    static double signal(Signal signal) {
        return switch (signal) {
            case HOSTILE -> 1;
            case COOPERATIVE -> -1;
            case NEUTRAL -> 0;
        };
    }

    static double precedence(Precedence precedence) {
        return switch (precedence) {
            case ROUTINE -> 1;
            case PRIORITY -> 3;
            case IMMEDIATE -> 9;
            case FLASH -> 27;
        };
    }

    /** @param grade Admiralty 1 to 6; anything else counts as 6 */
    static double credibility(int grade) {
        return grade >= 1 && grade <= CREDIBILITY.length ? CREDIBILITY[grade - 1] : CREDIBILITY[CREDIBILITY.length - 1];
    }

    /** From 1 down to 0; 0 before it opened. */
    static double age(Incident incident, Instant at) {
        if (at.isBefore(incident.course().opened())) {
            return 0;
        }
        if (!at.isAfter(incident.course().lastReport())) {
            return 1;
        }
        double millis = Duration.between(incident.course().lastReport(), at).toMillis();
        return Math.pow(0.5, millis / HALF_LIFE.toMillis());
    }
}
