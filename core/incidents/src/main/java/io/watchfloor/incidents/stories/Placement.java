package io.watchfloor.incidents.stories;

import io.watchfloor.model.Family;
import io.watchfloor.model.Print.Kind;
import io.watchfloor.model.Print.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Into which incident of its pair a report goes. A plain function of the report, of the incidents that are open or closed
 * lately, of what goes on between the pair, and of nothing else; the first rule that applies decides.
 */
public final class Placement {
    /** A story that closed so long ago is continued by another number. */
    private static final Duration CONTINUED = Duration.ofDays(14);
    /** A reaction to an act comes within. */
    private static final Duration DEVELOPS = Duration.ofDays(7);

    private final Thresholds thresholds;

    public Placement(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** What decided. */
    public enum Rule {
        /** It resembles an open incident. */
        RESEMBLES,
        /** It resembles one that is closed: the next number continues it. */
        CONTINUES,
        /** It is the next turn of one. */
        DEVELOPS,
        /** One of its pair draws in what is said of it. */
        DOMINANT,
        /** It opens one. */
        OPENS,
        /** A standing matter covers it, and it stands out of that: it opens one. */
        STANDS_OUT,
        /** A standing matter covers it, and it does not stand out. */
        COURSE,
        /** It may not open one, and none is there to join. */
        WAITS;

        /** As it is written where it is told. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Where a report goes.
     *
     * @param number of the incident that it joins, or that the new one continues; 0 for none
     * @param likeness to that incident
     * @param next number of the incident that it resembles next to it; 0 for none
     * @param least what had to be reached
     */
    public record Place(Rule rule, int number, Likeness likeness, int next, Likeness nextLikeness, int least) {}

    /**
     * What the pair is like beside its incidents.
     *
     * @param lately reports of the pair in the last 24 hours
     * @param standsOut for families that a standing matter covers: the least gravity, in tenths, that leaves it
     */
    public record Around(int lately, Map<Family, Integer> standsOut) {}

    /** An incident and how much the report resembles it. */
    private record Compared(Candidate with, Likeness likeness) {
        static final Comparator<Compared> BEST = Comparator.comparingInt((Compared one) -> -one.likeness.score())
                .thenComparing(one -> one.with.last(), Comparator.reverseOrder())
                .thenComparing(one -> one.with.number());
    }

    /** Decides; candidates in any order. */
    public Place place(Arriving report, List<Candidate> candidates, Around around) {
        Family family = report.print().family();
        int least = thresholds.of(family);
        List<Compared> compared = new ArrayList<>(candidates.size());
        for (Candidate one : candidates) {
            compared.add(new Compared(
                    one, Resemblance.of(report.print(), one.nearer(report.at()), one.at(report.at()), thresholds)));
        }
        compared.sort(Compared.BEST);
        Optional<Compared> open = first(compared, one -> reached(one, least) && one.with.reaches(report.at()));
        if (open.isPresent()) {
            return place(Rule.RESEMBLES, open, compared, least);
        }
        Optional<Compared> ended = first(compared, one -> reached(one, least) && endedLately(one.with, report.at()));
        if (ended.isEmpty()) {
            Optional<Compared> turn = first(compared, one -> develops(report, one));
            if (turn.isPresent()) {
                return place(Rule.DEVELOPS, turn, compared, least);
            }
            Optional<Compared> dominant = first(compared, one -> dominates(report, one, around));
            if (dominant.isPresent()) {
                return place(Rule.DOMINANT, dominant, compared, least);
            }
        }
        Integer standsOut = around.standsOut().get(family);
        if (report.opens() && (standsOut == null || report.gravity() >= standsOut)) {
            Rule rule = standsOut == null ? Rule.OPENS : Rule.STANDS_OUT;
            return place(ended.isPresent() ? Rule.CONTINUES : rule, ended, compared, least);
        }
        return place(standsOut != null && report.opens() ? Rule.COURSE : Rule.WAITS, Optional.empty(), compared, least);
    }

    private static Optional<Compared> first(List<Compared> compared, Predicate<Compared> which) {
        return compared.stream().filter(which).findFirst();
    }

    private static boolean reached(Compared one, int least) {
        return one.likeness.score() >= least;
    }

    private static boolean endedLately(Candidate one, Instant at) {
        return !one.reaches(at) && one.distance(at).compareTo(CONTINUED.plus(one.quiet())) <= 0;
    }

    private static boolean develops(Arriving report, Compared one) {
        return one.with.distance(report.at()).compareTo(DEVELOPS) <= 0
                && one.with.acts().stream().anyMatch(report.follows()::contains)
                && Resemblance.shares(report.print(), one.with.at(report.at()).centroid());
    }

    private boolean dominates(Arriving report, Compared one, Around around) {
        Candidate with = one.with;
        boolean outbreak = with.gravity() >= thresholds.outbreakGravity();
        boolean draws = with.reaches(report.at())
                && with.lately() >= (outbreak ? thresholds.outbreakReports() : thresholds.dominantReports())
                && with.lately() * 100 >= around.lately() * thresholds.dominantPercent()
                && (outbreak || with.family() == report.print().family())
                && !around.standsOut().containsKey(report.print().family());
        return draws && !(report.gravity() >= with.gravity() && namesAnotherPlace(report, with));
    }

    private static boolean namesAnotherPlace(Arriving report, Candidate with) {
        Centroid centroid = with.at(report.at()).centroid();
        List<Term> places = report.print().terms().stream()
                .filter(term -> term.kind() == Kind.PLACE)
                .toList();
        return !places.isEmpty() && places.stream().allMatch(place -> centroid.get(place.text()) == null);
    }

    private static Place place(Rule rule, Optional<Compared> chosen, List<Compared> compared, int least) {
        Compared taken = chosen.orElse(null);
        Optional<Compared> next = compared.stream()
                .filter(one -> taken == null || one.with.number() != taken.with.number())
                .findFirst();
        return new Place(
                rule,
                taken == null ? 0 : taken.with.number(),
                taken == null ? Likeness.NONE : taken.likeness,
                next.map(one -> one.with.number()).orElse(0),
                next.map(Compared::likeness).orElse(Likeness.NONE),
                least);
    }
}
