package io.watchfloor.incidents;

import io.watchfloor.incidents.points.Peak;
import io.watchfloor.incidents.points.SumInWords;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch.Escalation;
import io.watchfloor.model.Scoring;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How urgent an incident is now, and why.
 *
 * @param computed the highest precedence of the reports since the last easing turn, raised by escalation
 * @param held why it is one step lower than its rule says, or absent; it rises by itself when the missing part comes
 * @param eased the last turn was an easing one
 * @param easeAt when a denial will have stood long enough to ease it, or absent
 * @param peak the most points that it has since the last easing turn, or absent
 * @param floor why it is as high as its rule says although points say less, or absent; nothing is lifted that has not the
 *     points of priority
 * @param arithmetic a line for each step
 */
record Urgency(
        Precedence computed,
        @Nullable String held,
        boolean eased,
        @Nullable Instant easeAt,
        @Nullable Peak peak,
        @Nullable String floor,
        List<String> arithmetic) {
    private static final Precedence COURSE = Precedence.PRIORITY;

    /**
     * Works it out.
     *
     * @param now journal time: a denial stands when nothing says otherwise for half the gather time
     */
    static Urgency of(Tally tally, Duration gather, Instant now) {
        List<String> lines = new ArrayList<>();
        Instant stands = denialStands(tally, gather);
        boolean stood = stands != null && now.isAfter(stands);
        Instant since = since(tally, stood);
        Weights weights = tally.weights();
        Precedence loudest = (weights.hostile.isEmpty() ? weights.other : weights.hostile).highestAfter(since);
        Peak peak = tally.points.peaks.highest(tally.hearers(), since);
        if (loudest == null) {
            return quiet(tally, since, stood, peak, lines);
        }
        Instant easeAt = stood ? null : stands;
        lines.add("precedence " + loudest.word() + " from its rules");
        Precedence raised = escalated(tally, since, loudest, lines);
        if (!tally.direct() && raised.compareTo(Precedence.ROUTINE) > 0) {
            lines.add("routine: the pair is only affected, and has not reacted itself");
            return new Urgency(Precedence.ROUTINE, null, false, easeAt, null, null, lines);
        }
        Scoring scoring = tally.points.scoring();
        Precedence level = scoring == null || peak == null ? Precedence.ROUTINE : scoring.level(peak.points());
        Floor floor = level.compareTo(Precedence.PRIORITY) >= 0 ? Floor.of(tally, since) : null;
        Precedence byRules = scoring == null ? raised : lower(raised, scoring.rules());
        Precedence ruled = floor == null || floor.level().compareTo(byRules) <= 0 ? byRules : floor.level();
        boolean byPoints = level.compareTo(ruled) > 0;
        if (byPoints && peak != null) {
            lines.add("raised to " + level.word() + " by points: " + SumInWords.sum(peak));
        }
        boolean floored = !byPoints && scoring != null && ruled.compareTo(byRules) > 0;
        String why = floored && floor != null ? floor.why() : null;
        if (why != null) {
            lines.add("floor " + ruled.word() + " of " + why);
        }
        String missing = byPoints
                ? missingOfPoints(tally, since, level, peak)
                : raised.compareTo(loudest) > 0 ? null : missing(tally, since, ruled, peak);
        Precedence computed = byPoints ? level : ruled;
        if (scoring != null && peak != null && computed.compareTo(Precedence.IMMEDIATE) < 0) {
            lines.add(SumInWords.missing(peak, scoring));
        }
        if (missing == null) {
            return new Urgency(computed, null, false, easeAt, peak, why, lines);
        }
        Precedence lower = computed.lower();
        lines.add("held at " + lower.word() + ": " + missing);
        return new Urgency(lower, missing, false, easeAt, peak, why, lines);
    }

    /** The same of an incident: the daily course of a standing matter is never more than {@link #COURSE}. */
    static Urgency of(Tally tally, Birth birth, Instant now) {
        Urgency its = of(tally, birth.gather(), now);
        if (!birth.isMatter() || its.computed.compareTo(COURSE) <= 0) {
            return its;
        }
        List<String> lines = new ArrayList<>(its.arithmetic);
        lines.add("held at " + COURSE.word() + ": daily course of a standing matter");
        return new Urgency(COURSE, null, its.eased, its.easeAt, its.peak, null, lines);
    }

    private static Precedence lower(Precedence one, Precedence other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Nothing hostile; but a truce or a swap that calls by its points is no quiet. */
    private static Urgency quiet(Tally tally, Instant since, boolean stood, @Nullable Peak peak, List<String> lines) {
        boolean eased = since.isAfter(Instant.MIN);
        Scoring scoring = tally.points.scoring();
        Precedence level = scoring == null || peak == null ? Precedence.ROUTINE : scoring.level(peak.points());
        if (eased && !stood && level.compareTo(Precedence.IMMEDIATE) >= 0) {
            String missing = missingOfPoints(tally, Instant.MIN, level, peak);
            Precedence computed = missing == null ? level : level.lower();
            lines.add("precedence " + computed.word() + " by points, eased at " + since);
            return new Urgency(computed, missing, true, null, peak, null, lines);
        }
        if (!eased) {
            lines.add("precedence routine: no report says that it happened");
        } else if (stood) {
            lines.add("precedence routine: the denial of " + String.join(", ", tally.denials.keys()) + " stands");
        } else {
            lines.add("precedence routine: nothing hostile since it eased at " + since);
        }
        return new Urgency(Precedence.ROUTINE, null, eased, null, peak, null, lines);
    }

    /** When the last denial by a party will have stood long enough; absent when something hostile came after it. */
    private static @Nullable Instant denialStands(Tally tally, Duration gather) {
        Instant denied = tally.denials.last();
        boolean answered = denied == null
                || tally.weights().hostile.isEmpty()
                || tally.weights().hostile.highestAfter(denied) != null;
        return answered || denied == null ? null : denied.plus(gather.dividedBy(2));
    }

    /** The last easing turn, or the beginning of time. */
    private static Instant since(Tally tally, boolean stood) {
        if (tally.weights().hostile.isEmpty()) {
            return Instant.MIN;
        }
        Instant eased = tally.eased.last();
        Instant denied = stood ? tally.denials.last() : null;
        Instant since = eased == null ? Instant.MIN : eased;
        return denied != null && denied.isAfter(since) ? denied : since;
    }

    private static Precedence escalated(Tally tally, Instant since, Precedence loudest, List<String> lines) {
        Precedence highest = loudest;
        for (Map.Entry<String, Escalation> entry : tally.weights().escalations().entrySet()) {
            Escalation rule = entry.getValue();
            Instant reached = rule.to().compareTo(highest) > 0
                    ? tally.voices.reached(rule.publishers(), rule.withinHours())
                    : null;
            if (reached != null && reached.isAfter(since)) {
                highest = rule.to();
                lines.add("raised to " + highest.word() + " by " + entry.getKey() + ": " + rule.publishers()
                        + " publishers in " + rule.withinHours() + " h at " + reached);
            }
        }
        return highest;
    }

    /** What an immediate or flash needs and this does not have yet. */
    private static @Nullable String missing(Tally tally, Instant since, Precedence precedence, @Nullable Peak peak) {
        if (precedence.compareTo(Precedence.IMMEDIATE) < 0) {
            return null;
        }
        Precedence solid = tally.weights().solid.highestAfter(since);
        if (solid == null || solid.compareTo(precedence) < 0) {
            return "no report names both parties and their roles and says that it happened";
        }
        return few(tally, peak);
    }

    /** What a call by points needs and this does not have yet. */
    private static @Nullable String missingOfPoints(Tally tally, Instant since, Precedence level, @Nullable Peak peak) {
        if (level.compareTo(Precedence.IMMEDIATE) < 0) {
            return null;
        }
        if (tally.weights().solid.highestAfter(since) == null) {
            return "no report names both parties and their roles and says that it happened";
        }
        return few(tally, peak);
    }

    /** Too few say so: one publisher and no official, unless it is reliable and the act is grave. */
    private static @Nullable String few(Tally tally, @Nullable Peak peak) {
        Scoring scoring = tally.points.scoring();
        boolean reliable =
                tally.voices.count() == 1 && tally.voices.onlyReliability().compareTo("B") <= 0;
        boolean grave = scoring != null && peak != null && peak.worth().gravity() >= scoring.one();
        return tally.official() || tally.voices.count() >= 2 || (reliable && grave)
                ? null
                : "one publisher and no official of a party";
    }
}
