package io.watchfloor.incidents.points;

import io.watchfloor.model.EventCode;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Scoring;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a pair to say how new something is: when it last had acts as grave, and when it last had each act.
 * At most 3.5 KB, in whole numbers.
 *
 * @param first minute of the first report that counted
 * @param grave by steps of gravity from 0 on: when something of that step or more was told
 * @param acts the {@value #ACTS} acts that were told of last
 * @param tellers who told which act within the last hour
 */
public record PairMemory(int first, List<Since> grave, SortedMap<String, Since> acts, List<Teller> tellers) {
    /**
     * What is forgotten counts as never told. Two states at war tell some thirty acts within days: with fewer than these,
     * a raid of yesterday is news again.
     */
    static final int ACTS = 40;

    private static final int STEPS = 11;
    private static final int STEP = 10;
    private static final int MINUTES_A_DAY = 1_440;
    private static final int MINUTES_AN_HOUR = 60;
    private static final int SECONDS = 60;

    public PairMemory {
        grave = List.copyOf(grave);
        acts = new TreeMap<>(acts);
        tellers = tellers == null ? List.of() : List.copyOf(tellers);
    }

    private static PairMemory empty(int first) {
        return new PairMemory(first, List.of(), new TreeMap<>(), List.of());
    }

    /** Minutes since 1970. */
    static int minute(Instant at) {
        return (int) Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /**
     * What a report is worth when it comes, and the memory with it.
     *
     * @param memory of its pair, or absent when nothing of it was told so far
     * @param worth absent of a report without points
     */
    public record Seen(@Nullable PairMemory memory, @Nullable Worth worth) {}

    /** Weighs a report by the memory of its pair; only what says that something happened between the two counts. */
    public static Seen see(@Nullable PairMemory memory, Report report) {
        Gravity gravity = report.gravity();
        Scoring scoring = gravity == null ? null : gravity.scoring();
        if (gravity == null
                || scoring == null
                || !report.match().opens()
                || report.parties().affected()) {
            return new Seen(memory, null);
        }
        int at = minute(report.headline().eventTime());
        PairMemory known = memory == null ? empty(at) : memory;
        String act = gravity.act() == null ? "" : gravity.act();
        int story = scoring.story() * MINUTES_AN_HOUR;
        int asGrave = known.days(known.asGrave(gravity.tenths()), at, story, gravity.tenths(), scoring);
        int same = known.days(known.acts.get(act), at, story, gravity.tenths(), scoring);
        int novelty = (scoring.novelty(same) * scoring.sameAct() + scoring.novelty(asGrave) * (100 - scoring.sameAct()))
                / 100;
        String code = code(gravity, act);
        List<Teller> tellers = code.isEmpty() ? known.tellers : Teller.and(known.tellers, report, code, at);
        Worth worth = Worth.of(
                scoring,
                novelty,
                scoring.sameAct() >= 50 ? same : asGrave,
                report.match().official(),
                code.isEmpty() ? null : (Integer) Teller.count(tellers, code, at));
        return new Seen(known.with(act, gravity.tenths(), at, story, tellers), isCapped(report) ? null : worth);
    }

    /** Acts of one code are one act to those who tell of it: one counts the expelled, another says that they are. */
    private static String code(Gravity gravity, String act) {
        EventCode code = gravity.code();
        return code == null || code.plover() == null || code.plover().isEmpty() ? act : code.plover();
    }

    /** Its rule says why it calls nobody. */
    private static boolean isCapped(Report report) {
        RuleMatch.Bounds bounds = report.booked().bounds();
        return bounds != null && bounds.cap() != null;
    }

    private @Nullable Since asGrave(int tenths) {
        int step = Math.max(0, tenths - STEP / 2) / STEP;
        return step < grave.size() ? grave.get(step) : null;
    }

    /** Days since something; of what was never told since the memory began, what was usual before. */
    private int days(@Nullable Since since, int at, int story, int tenths, Scoring scoring) {
        int quiet = since == null ? Since.NEVER : since.quiet(at, story);
        return quiet == Since.NEVER
                ? Math.max(Math.max(0, at - first) / MINUTES_A_DAY, scoring.prior(tenths - STEP / 2))
                : quiet / MINUTES_A_DAY;
    }

    private PairMemory with(String act, int tenths, int at, int story, List<Teller> lately) {
        List<Since> steps = new ArrayList<>(grave);
        int reached = Math.min(STEPS - 1, tenths / STEP);
        for (int step = 0; step <= reached; step++) {
            if (step < steps.size()) {
                steps.set(step, steps.get(step).sees(at, story));
            } else {
                steps.add(Since.first(at));
            }
        }
        TreeMap<String, Since> told = new TreeMap<>(acts);
        Since before = told.get(act);
        told.put(act, before == null ? Since.first(at) : before.sees(at, story));
        if (told.size() > ACTS) {
            told.entrySet().stream()
                    .min(Comparator.comparingInt((Map.Entry<String, Since> one) ->
                                    one.getValue().last())
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey)
                    .ifPresent(told::remove);
        }
        return new PairMemory(Math.min(first, at), steps, told, lately);
    }
}
