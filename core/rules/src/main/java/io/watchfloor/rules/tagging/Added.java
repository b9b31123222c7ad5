package io.watchfloor.rules.tagging;

import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Meaning;
import io.watchfloor.rules.match.Reads;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.match.RuleHit;
import io.watchfloor.rules.match.RuleSet;
import io.watchfloor.rules.patterns.Hit;
import io.watchfloor.rules.patterns.Text;
import io.watchfloor.rules.scale.Weighed;
import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules that ask the learned scale add to what word rules report. */
final class Added {
    /** The name of the clause that asks, under which its words stand as evidence. */
    private static final String CLAUSE = "reads";

    private Added() {}

    /**
     * Candidates of rules that ask the scale: those that ask nothing else for each pair that no word rule reports, and
     * those that found words, for their pairs that the scale reads as they ask.
     */
    static List<Candidate> by(
            List<Weighed> weighed,
            List<Candidate> candidates,
            List<RuleMatch> byWords,
            Set<Pair> doubted,
            ReadHeadline read,
            CompiledBook book) {
        List<Candidate> added = new ArrayList<>();
        for (Rule rule : book.rules().reading()) {
            Reads reads = rule.condition().reads();
            if (reads == null) {
                continue;
            }
            List<Weighed> wanted = weighed.stream()
                    .filter(one -> one.signal() == reads.signal() && one.score() >= reads.atLeast())
                    .filter(one -> rule.meaning().relation().accepts(one.two().pair()))
                    .filter(one -> !doubted.contains(one.two().pair()))
                    .toList();
            if (rule.condition().cases().isEmpty()) {
                wanted.stream()
                        .filter(one -> byWords.stream()
                                .noneMatch(match -> reports(match, one.two().pair())))
                        .flatMap(one -> alone(rule, one, subject(rule, one, byWords, book), read, book).stream())
                        .forEach(added::add);
            } else {
                candidates.stream()
                        .filter(candidate -> candidate.hit().rule().id().equals(rule.id()))
                        .flatMap(candidate -> narrowed(candidate, wanted, book).stream())
                        .forEach(added::add);
            }
        }
        return added;
    }

    private static boolean reports(RuleMatch match, Pair pair) {
        return match.accepted()
                && match.ruling().status() == RuleStatus.STABLE
                && match.pairs().stream()
                        .anyMatch(one -> one.primary() && one.pair().equals(pair));
    }

    /** A rule that found words, about the pairs that the scale reads as it asks. */
    private static Optional<Candidate> narrowed(Candidate candidate, List<Weighed> read, CompiledBook book) {
        List<PairSignal> pairs = candidate.pairs().stream()
                .filter(pair -> read.stream().anyMatch(one -> one.two().pair().equals(pair.pair())))
                .toList();
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        Weighed first = read.stream()
                .filter(one -> one.two().pair().equals(pairs.get(0).pair()))
                .findFirst()
                .orElseThrow();
        String subject = subject(candidate.hit().rule(), first, List.of(), book);
        return Optional.of(new Candidate(
                candidate.hit(), pairs, subject, book.subjects().get(subject).rank(), false));
    }

    private static Optional<Candidate> alone(
            Rule rule, Weighed weighed, String subject, ReadHeadline read, CompiledBook book) {
        Text title = read.title();
        Field field = title.field();
        Mention first = mention(field, weighed.two().first());
        Mention second = mention(field, weighed.two().second());
        if (first == null || second == null) {
            return Optional.empty();
        }
        Map<String, RuleHit.Found> found = new LinkedHashMap<>();
        found.put(CLAUSE, new RuleHit.Found(title, hit(first, second)));
        int clause = field.clauses().get(first.clause()).kind() == Clause.Kind.MAIN ? first.clause() : second.clause();
        if (RuleSet.bars(rule, title, read.summary(), clause)) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                new RuleHit(rule, title, clause, null, found),
                List.of(signal(weighed)),
                subject,
                book.subjects().get(subject).rank(),
                true));
    }

    private static PairSignal signal(Weighed weighed) {
        String first = weighed.two().first();
        String second = weighed.two().second();
        return switch (weighed.acts()) {
            case FIRST, TOGETHER ->
                new PairSignal(weighed.two().pair(), weighed.signal(), first, second, true, false, false);
            case SECOND -> new PairSignal(weighed.two().pair(), weighed.signal(), second, first, true, false, false);
        };
    }

    /**
     * The rule's own; of one that leaves it to the scale, that of a rule of words that noted the pair, else the scale's, as
     * far as the book has such a subject.
     */
    private static String subject(Rule rule, Weighed weighed, List<RuleMatch> byWords, CompiledBook book) {
        String subject = rule.meaning().subject();
        if (!subject.equals(Meaning.BY_MODEL)) {
            return subject;
        }
        Set<String> known = book.subjects().ids();
        return byWords.stream()
                .filter(match -> match.ruling().status() == RuleStatus.STABLE)
                .filter(match -> match.pairs().stream()
                        .anyMatch(one -> one.pair().equals(weighed.two().pair())))
                .map(RuleMatch::subject)
                .findFirst()
                .orElse(
                        known.contains(weighed.subject())
                                ? weighed.subject()
                                : known.iterator().next());
    }

    private static @Nullable Mention mention(Field field, String code) {
        return field.mentions().stream()
                .filter(mention -> code.equals(mention.code()) && !mention.has(Mention.Trait.FEATURE))
                .findFirst()
                .orElse(null);
    }

    private static Hit hit(Mention first, Mention second) {
        List<Hit> items = Stream.of(first, second)
                .map(mention -> new Hit(mention.first(), mention.end(), null, null, mention, null, 0))
                .toList();
        if (first.first() == second.first()) {
            return items.get(0);
        }
        int gap = second.first() - first.end();
        return new Hit(first.first(), second.end(), items.get(0), items.get(1), null, null, Math.max(0, gap));
    }
}
