package io.watchfloor.incidents.stories;

import io.watchfloor.model.Family;
import io.watchfloor.model.Print;
import io.watchfloor.model.Print.Kind;
import io.watchfloor.model.Print.Term;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How much a report resembles a story: the cosine of their terms, and what families, acts and names say about it. */
public final class Resemblance {
    private static final int MILLE = 1000;

    private Resemblance() {}

    /**
     * A story as far as a report is compared with it.
     *
     * @param family that most of its reports are of
     * @param act that its last report tells, or absent
     * @param last event time of its last report
     */
    public record Story(Centroid centroid, Family family, @Nullable String act, Instant last) {}

    /**
     * Compares.
     *
     * @param at event time of the report
     */
    public static Likeness of(Print print, Instant at, Story story, Thresholds with) {
        int cosine = cosine(print, story.centroid());
        if (cosine < with.least()) {
            return cosine == 0
                    ? Likeness.NONE
                    : new Likeness(cosine, cosine, 0, 0, 0, Decay.WHOLE, best(print, story.centroid()));
        }
        int kin = (print.family() == story.family() ? with.family() : 0)
                + (print.act() != null && Objects.equals(print.act(), story.act()) ? with.act() : 0);
        boolean shares = shares(print, story.centroid());
        if (kin == 0 && !shares && print.translated() && sharesOne(print, story.centroid())) {
            return Likeness.NONE;
        }
        int shared = shares ? with.name() : 0;
        int apart = shares ? 0 : -apart(print, story.centroid(), with);
        long days = Math.abs(Sums.dayOf(at) - Sums.dayOf(story.last()));
        int left = Decay.after(days);
        int sum = Math.max(0, cosine + kin + shared + apart);
        return new Likeness(sum * left / Decay.WHOLE, cosine, kin, shared, apart, left, best(print, story.centroid()));
    }

    /** Whether both name somebody, some place, or use one rare word. */
    public static boolean shares(Print print, Centroid centroid) {
        return print.terms().stream().anyMatch(term -> named(term, centroid));
    }

    /** A list has one English word for a Chinese one, whatever is meant: alone, it says too little. */
    private static boolean sharesOne(Print print, Centroid centroid) {
        return print.terms().stream()
                        .filter(term -> centroid.get(term.text()) != null)
                        .count()
                == 1;
    }

    static int cosine(Print print, Centroid centroid) {
        long dot = 0;
        long squares = 0;
        for (Term term : print.terms()) {
            squares += (long) term.weight() * term.weight();
            Centroid.Weighed other = centroid.get(term.text());
            dot += other == null ? 0 : term.weight() * other.weight();
        }
        long lengths = Centroid.root(squares) * centroid.length();
        return lengths == 0 ? 0 : (int) Math.min(MILLE, MILLE * dot / lengths);
    }

    private static boolean named(Term term, Centroid centroid) {
        Centroid.Weighed other = centroid.get(term.text());
        return other != null && (term.names() || other.kind() == Kind.NAME || other.kind() == Kind.PLACE);
    }

    private static int apart(Print print, Centroid centroid, Thresholds with) {
        boolean here = print.terms().stream().anyMatch(term -> term.kind() == Kind.PLACE);
        boolean there = centroid.terms().values().stream().anyMatch(one -> one.kind() == Kind.PLACE);
        return here && there ? with.places() : 0;
    }

    private static List<String> best(Print print, Centroid centroid) {
        Map<String, Centroid.Weighed> terms = centroid.terms();
        return print.terms().stream()
                .filter(term -> terms.containsKey(term.text()))
                .sorted(Comparator.comparingLong((Term term) -> -term.weight() * weight(terms, term))
                        .thenComparing(Term::text))
                .limit(3)
                .map(Term::text)
                .toList();
    }

    private static long weight(Map<String, Centroid.Weighed> terms, Term term) {
        Centroid.Weighed one = terms.get(term.text());
        return one == null ? 0 : one.weight();
    }
}
