package io.watchfloor.authoring;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.Evidence;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Example;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.tagging.CloseLook;
import io.watchfloor.rules.tagging.Tagger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs the headlines that rules are tested with. */
public final class RuleTests {
    private RuleTests() {}

    /**
     * What the learned scale of a book makes of the test headlines of rules, beside what its rules of words make of them.
     *
     * @param hits how many hits there are
     * @param doubted hits that the scale doubts, with their places
     * @param misses how many misses and known false positives there are
     * @param added misses of which it reports something
     */
    public record Scaled(int hits, List<Outcome> doubted, int misses, int added) {
        /** As a terminal shows it. */
        public String text() {
            return String.format(
                    "tests ran without the learned scale; with it %d of %d hits of rules are doubtful, and %d of %d misses"
                            + " report something%n",
                    doubted.size(), hits, added, misses);
        }
    }

    /** The same headlines with the scale of the book; empty when it has none. */
    public static Optional<Scaled> scaled(CompiledBook book) {
        if (book.scale() == null) {
            return Optional.empty();
        }
        int hits = 0;
        List<Outcome> doubted = new ArrayList<>();
        int misses = 0;
        int added = 0;
        for (Rule rule : book.rules().rules()) {
            for (Example example : rule.examples()) {
                Tags tags = Tagger.tag(headline(example), book);
                if (example.kind() != Example.Kind.HIT) {
                    misses++;
                    added += addition(tags) ? 1 : 0;
                    continue;
                }
                hits++;
                if (!tags.flagged() && doubtful(tags)) {
                    doubted.add(outcome(rule, example, true, "doubtful with the learned scale"));
                }
            }
        }
        return Optional.of(new Scaled(hits, doubted, misses, added));
    }

    /**
     * Hits of which other rules make the report, each with the rules that do.
     *
     * @param asked ids of the rules whose hits are looked at
     */
    public static List<Outcome> taken(CompiledBook whole, Set<String> asked) {
        CompiledBook book = whole.weighingWith(null);
        List<Outcome> taken = new ArrayList<>();
        for (Rule rule : book.rules().rules()) {
            for (Example example : rule.examples()) {
                if (asked.contains(rule.id()) && example.kind() == Example.Kind.HIT) {
                    takers(rule, example, book)
                            .ifPresent(takers -> taken.add(outcome(rule, example, true, "reported by " + takers)));
                }
            }
        }
        return taken;
    }

    private static Optional<String> takers(Rule rule, Example example, CompiledBook book) {
        List<RuleMatch> matches = Tagger.tag(headline(example), book).matches();
        boolean lost = matches.stream().anyMatch(match -> match.rule().equals(rule.id()) && !match.primary());
        List<String> takers =
                matches.stream().filter(RuleMatch::primary).map(RuleMatch::rule).toList();
        return lost && !takers.isEmpty() ? Optional.of(String.join(", ", takers)) : Optional.empty();
    }

    private static boolean doubtful(Tags tags) {
        return tags.matches().stream()
                .flatMap(match -> match.pairs().stream())
                .anyMatch(pair -> pair.doubtful() != null);
    }

    /** Only clauses that ask the scale found something. */
    private static boolean addition(Tags tags) {
        return tags.matches().stream().anyMatch(match -> match.primary() && Reasons.isByScaleAlone(match));
    }

    /**
     * The outcome of every test of every rule, in the order of the files, and of the table of acts; without the learned
     * scale: a test that only the scale decides would prove nothing about a rule.
     */
    public static List<Outcome> run(CompiledBook book) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Rule rule : book.rules().rules()) {
            for (Example example : rule.examples()) {
                outcomes.add(run(rule, example, book));
            }
        }
        outcomes.addAll(GravityTests.run(book));
        return outcomes;
    }

    static Outcome run(Rule rule, Example example, CompiledBook whole) {
        CompiledBook book = whole.weighingWith(null);
        String fault = fault(rule, example, book);
        return outcome(rule, example, fault == null || example.kind() == Example.Kind.KNOWN_FP, fault);
    }

    private static Outcome outcome(Rule rule, Example example, boolean passed, @Nullable String fault) {
        String place = example.place().file() + ":" + example.place().line() + ":"
                + example.place().column();
        return new Outcome(rule.id(), example.kind().word(), example.title(), place, passed, fault);
    }

    /** What differs from the author's word, or absent. */
    private static @Nullable String fault(Rule rule, Example example, CompiledBook book) {
        Optional<RuleMatch> found = Tagger.tag(headline(example), book).matches().stream()
                .filter(match -> match.rule().equals(rule.id()))
                .findFirst();
        if (example.kind() == Example.Kind.HIT) {
            return found.isPresent() ? difference(example, found.get(), book) : "does not match";
        }
        // What is told as opinion makes no report, and neither does what another rule bars, so it is a miss like any
        // other.
        return found.filter(match -> rule.meaning()
                        .mayJoin(match.claim().modality(), match.claim().speaker()))
                .filter(match -> new CloseLook(headline(example), book)
                        .barring(rule.id())
                        .isEmpty())
                .map(match -> "matches: " + texts(match.evidence()))
                .orElse(null);
    }

    /** The test headlines that rules of a book must take, each once, in the order of the rules. */
    public static List<Headline> hits(CompiledBook book) {
        return book.rules().rules().stream()
                .flatMap(rule -> rule.examples().stream())
                .filter(example -> example.kind() == Example.Kind.HIT)
                .map(RuleTests::headline)
                .distinct()
                .toList();
    }

    /** A test headline as if it had come from a feed on its day. */
    static Headline headline(Example example) {
        Instant noon = example.date().atTime(12, 0).toInstant(ZoneOffset.UTC);
        return Headline.of("test", "test", "test", example.title(), example.summary(), null, noon);
    }

    private static @Nullable String difference(Example example, RuleMatch match, CompiledBook book) {
        List<String> faults = new ArrayList<>();
        highlights(example, match, faults);
        differs(
                "pairs",
                new TreeSet<>(
                        texts(example.pairs().stream().map(Example.Stated::pair).toList())),
                pairs(match),
                !example.pairs().isEmpty(),
                faults);
        if (example.pairs().stream().anyMatch(stated -> stated.actor() != null)) {
            CloseLook look = new CloseLook(headline(example), book);
            example.pairs().forEach(stated -> actors(stated, match, look, faults));
        }
        differs("signal", example.signal(), match.pairs().get(0).signal(), example.signal() != null, faults);
        differs("modality", example.modality(), match.claim().modality(), example.modality() != null, faults);
        differs("speaker", example.speaker(), match.claim().speaker(), example.speaker() != null, faults);
        differs("primary", example.primary(), match.primary(), example.primary() != null, faults);
        return faults.isEmpty() ? null : String.join("; ", faults);
    }

    private static void differs(
            String what, @Nullable Object wanted, @Nullable Object got, boolean stated, List<String> faults) {
        if (stated && !Objects.equals(wanted, got)) {
            faults.add(what + " " + got + ", expected " + wanted);
        }
    }

    /** Who must act does; where both do, to ask for one of them is refused, for the order of the words would decide. */
    private static void actors(Example.Stated stated, RuleMatch match, CloseLook look, List<String> faults) {
        String actor = stated.actor();
        if (actor == null) {
            return;
        }
        for (PairSignal pair : match.pairs()) {
            if (!pair.pair().equals(stated.pair())) {
                continue;
            }
            if (Mutual.is(pair, match, look)) {
                faults.add("both parties of " + pair.pair() + " act, so no direction can be asked: write '"
                        + pair.pair() + "'");
            } else if (!actor.equals(pair.source())) {
                faults.add(Objects.requireNonNullElse(pair.source(), "nobody") + " acts in " + pair.pair()
                        + ", expected " + actor);
            }
        }
    }

    /** Every letter of a marked stretch must be highlighted; more may be. */
    private static void highlights(Example example, RuleMatch match, List<String> faults) {
        BitSet got = new BitSet();
        match.evidence().stream()
                .filter(evidence -> evidence.field().equals("title"))
                .forEach(evidence -> got.set(evidence.start(), evidence.end()));
        for (Example.Mark mark : example.marks()) {
            boolean covered = IntStream.range(mark.start(), mark.end())
                    .allMatch(i -> got.get(i)
                            || !Character.isLetterOrDigit(example.title().charAt(i)));
            if (!covered) {
                String wanted = example.title().substring(mark.start(), mark.end());
                faults.add("highlights " + texts(match.evidence()) + ", not [" + wanted + "]");
            }
        }
    }

    private static Set<String> pairs(RuleMatch match) {
        return new TreeSet<>(
                match.pairs().stream().map(PairSignal::pair).map(Pair::toString).toList());
    }

    private static List<String> texts(List<?> values) {
        return values.stream()
                .map(value -> value instanceof Evidence evidence ? "[" + evidence.text() + "]" : value.toString())
                .toList();
    }
}
