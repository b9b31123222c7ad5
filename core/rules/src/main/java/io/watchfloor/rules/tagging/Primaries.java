package io.watchfloor.rules.tagging;

import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.match.Meaning;
import io.watchfloor.rules.match.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Decides which of several matches makes the report of a pair; the others travel with it as evidence. */
final class Primaries {
    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::accepted)
            .reversed()
            .thenComparing(candidate -> isShadow(candidate.hit().rule()))
            .thenComparing(candidate -> !candidate.isMain())
            .thenComparing(candidate -> Threatened.isOnlyContent(candidate.hit()))
            .thenComparingInt(Candidate::rank)
            .thenComparingInt(Candidate::start)
            .thenComparing(candidate -> candidate.hit().rule().id());

    private Primaries() {}

    /**
     * The pairs that each match makes the report of, if any; matches that may neither open nor join, such as opinions,
     * make none. Looked up by identity: a match holds its whole rule, and comparing rules takes longer than tagging.
     */
    static IdentityHashMap<Candidate, Set<Pair>> of(List<Candidate> all) {
        List<Candidate> candidates = rivals(all);
        Set<Pair> pairs = new LinkedHashSet<>();
        candidates.forEach(candidate -> candidate.pairs().forEach(signal -> pairs.add(signal.pair())));
        IdentityHashMap<Candidate, Set<Pair>> primaries = new IdentityHashMap<>();
        for (Pair pair : pairs) {
            List<Candidate> rivals = candidates.stream()
                    .filter(candidate -> candidate.of(pair).isPresent())
                    .sorted(ORDER)
                    .toList();
            Candidate winner = winner(rivals);
            add(primaries, winner, pair);
            second(rivals, winner, pair).ifPresent(other -> add(primaries, other, pair));
        }
        return primaries;
    }

    /** The matches that may make a report: they join at least, and no other takes the headline from them. */
    private static List<Candidate> rivals(List<Candidate> all) {
        List<Candidate> joining = all.stream().filter(Candidate::joins).toList();
        return joining.stream().filter(one -> barring(one, joining).isEmpty()).toList();
    }

    /** The match of another rule that takes the whole headline; of two that bar each other the one that comes first reports. */
    static Optional<Candidate> barring(Candidate one, List<Candidate> all) {
        return all.stream()
                .filter(Candidate::joins)
                .filter(other -> bars(other, one) && !(bars(one, other) && ORDER.compare(one, other) < 0))
                .findFirst();
    }

    private static boolean bars(Candidate one, Candidate other) {
        return precedes(one.hit().rule(), other.hit().rule(), Meaning::bars);
    }

    private static void add(IdentityHashMap<Candidate, Set<Pair>> primaries, Candidate candidate, Pair pair) {
        primaries.computeIfAbsent(candidate, first -> new HashSet<>()).add(pair);
    }

    /** Pairs of matches that only their place in the headline orders, so that a rewording would change the report. */
    static List<List<Candidate>> unordered(List<Candidate> all) {
        List<Candidate> rivals = rivals(all);
        List<List<Candidate>> unordered = new ArrayList<>();
        for (Candidate one : rivals) {
            for (Candidate other : rivals) {
                boolean once =
                        one.hit().rule().id().compareTo(other.hit().rule().id()) < 0;
                if (once && sharePair(one, other) && isTie(one, other)) {
                    unordered.add(List.of(one, other));
                }
            }
        }
        return unordered;
    }

    private static boolean sharePair(Candidate one, Candidate other) {
        return one.pairs().stream().anyMatch(pair -> other.of(pair.pair()).isPresent());
    }

    private static boolean isTie(Candidate one, Candidate other) {
        Rule first = one.hit().rule();
        Rule second = other.hit().rule();
        return one.rank() == other.rank()
                && one.isMain() == other.isMain()
                && one.accepted() == other.accepted()
                && isShadow(first) == isShadow(second)
                && !outranks(first, second)
                && !outranks(second, first);
    }

    private static Candidate winner(List<Candidate> rivals) {
        return rivals.stream()
                .filter(rival -> rivals.stream()
                        .noneMatch(other ->
                                outranks(other.hit().rule(), rival.hit().rule())))
                .findFirst()
                .orElse(rivals.get(0));
    }

    /** Two acts by different sides, neither behind a subordinator, are two reports. */
    private static Optional<Candidate> second(List<Candidate> rivals, Candidate winner, Pair pair) {
        return rivals.stream()
                .filter(other -> other.isMain() && winner.isMain() && other.accepted())
                .filter(other -> other.rank() != winner.rank()
                        && !outranks(winner.hit().rule(), other.hit().rule()))
                .filter(other -> differentSources(other, winner, pair))
                .findFirst();
    }

    private static boolean differentSources(Candidate one, Candidate other, Pair pair) {
        Optional<String> first = one.of(pair).map(PairSignal::source);
        Optional<String> second = other.of(pair).map(PairSignal::source);
        return first.isPresent() && second.isPresent() && !Objects.equals(first, second);
    }

    static boolean outranks(Rule rule, Rule other) {
        return precedes(rule, other, Meaning::outranks);
    }

    /** A rule that names its own subject does not go before itself, and one in shadow not before one that is not. */
    private static boolean precedes(Rule rule, Rule other, Function<Meaning, Set<String>> named) {
        Set<String> behind = named.apply(rule.meaning());
        if (behind.isEmpty() || rule.id().equals(other.id()) || (isShadow(rule) && !isShadow(other))) {
            return false;
        }
        return behind.contains(other.meaning().subject())
                || behind.contains(other.name())
                || behind.contains(other.id());
    }

    private static boolean isShadow(Rule rule) {
        return rule.status() == RuleStatus.EXPERIMENTAL;
    }
}
