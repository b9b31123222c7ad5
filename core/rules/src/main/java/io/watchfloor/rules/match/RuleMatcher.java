package io.watchfloor.rules.match;

import io.watchfloor.rules.patterns.Dictionary;
import io.watchfloor.rules.patterns.Finders;
import io.watchfloor.rules.patterns.Hit;
import io.watchfloor.rules.patterns.RuleClause;
import io.watchfloor.rules.patterns.Text;
import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs many rules over one text. A rule is looked at only when the rarest thing it needs occurs; then its clauses are
 * verified with their positions.
 */
final class RuleMatcher {
    private final Dictionary dictionary;
    private final List<Rule> rules;
    private final RuleIndex index;
    /** Made when first asked for: a running watch never does, only who looks through many headlines. */
    private final AtomicReferenceArray<Relaxed> relaxed;

    RuleMatcher(Dictionary dictionary, List<Rule> rules) {
        this.dictionary = dictionary;
        this.rules = List.copyOf(rules);
        this.index = new RuleIndex(dictionary, this.rules);
        this.relaxed = new AtomicReferenceArray<>(rules.size());
    }

    Text text(Field field) {
        return new Text(field, dictionary);
    }

    /** The rules whose event stands in a text; {@code support} may supply parties and veto. */
    List<RuleHit> match(Text text, List<Text> support, Consumer<Rule> looked) {
        int[] candidates = index.candidates(text);
        if (candidates.length == 0) {
            return List.of();
        }
        List<RuleHit> hits = new ArrayList<>(2);
        for (int candidate : candidates) {
            Rule rule = rules.get(candidate);
            if (rule.condition().fields().contains(text.field().name())) {
                looked.accept(rule);
                verify(rule, text, support).ifPresent(hits::add);
            }
        }
        return hits;
    }

    /**
     * Whether any rule can match a text that was read without a name finder, if one were asked. It may say yes of a text
     * that no rule matches, never no of one that a rule matches.
     */
    boolean mayMatch(Text text) {
        for (int candidate : index.candidatesWithAnyNames(text)) {
            if (rules.get(candidate).condition().fields().contains(text.field().name())
                    && relaxed(candidate).mayMatch(text)) {
                return true;
            }
        }
        return false;
    }

    /** Its words are all numbered already, so threads may make it side by side. */
    private Relaxed relaxed(int rule) {
        Relaxed made = relaxed.get(rule);
        if (made == null) {
            made = Relaxed.of(rules.get(rule), new Finders(dictionary));
            relaxed.set(rule, made);
        }
        return made;
    }

    /** Whether and where one rule matches, without regard to its anchor. */
    static Optional<RuleHit> verify(Rule rule, Text text, List<Text> support) {
        for (Case alternative : rule.condition().cases()) {
            Optional<RuleHit> hit = verify(rule, alternative, text, support);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private static Optional<RuleHit> verify(Rule rule, Case alternative, Text text, List<Text> support) {
        List<RuleClause> clauses = alternative.clauses();
        List<Hit> events = clauses.isEmpty() ? List.of() : clauses.get(0).find(text);
        if (events.isEmpty() || alternative.miscounts(text) || isIncomplete(clauses, text, support)) {
            return Optional.empty();
        }
        BitSet barred = barred(rule.condition(), text, support);
        for (Hit event : mainClausesFirst(events, text.field())) {
            int clause = text.clauseAt(event.first());
            if (!barred.get(clause) && !alternative.bars(text, clause)) {
                return complete(rule, clauses, event, text, support);
            }
        }
        return Optional.empty();
    }

    /** A clause beside the event finds nothing. That is quickly seen, and most rules end here. */
    private static boolean isIncomplete(List<RuleClause> clauses, Text text, List<Text> support) {
        for (int i = 1; i < clauses.size(); i++) {
            RuleClause clause = clauses.get(i);
            boolean found = clause.matches(text)
                    || (clause.isSupportable() && support.stream().anyMatch(clause::matches));
            if (!found) {
                return true;
            }
        }
        return false;
    }

    /** Clauses of the text in which an exception stands; all of them for one that counts in the whole headline. */
    static BitSet barred(Condition condition, Text text, List<Text> support) {
        BitSet barred = new BitSet();
        for (RuleClause exception : condition.exceptHeadline()) {
            if (exception.matches(text) || support.stream().anyMatch(exception::matches)) {
                barred.set(0, text.field().clauses().size());
                return barred;
            }
        }
        for (RuleClause exception : condition.except()) {
            barred.or(exception.clauses(text));
        }
        for (RuleClause exclusion : condition.excludes()) {
            barred.or(text.excluded(exclusion));
        }
        return barred;
    }

    /** The exception that stands where an event of the rule stands, or absent. */
    static Optional<String> killing(Rule rule, Text text, List<Text> support) {
        Condition condition = rule.condition();
        for (Case alternative : condition.cases()) {
            List<RuleClause> clauses = alternative.clauses();
            for (Hit event : clauses.isEmpty() ? List.<Hit>of() : clauses.get(0).find(text)) {
                int clause = text.clauseAt(event.first());
                Optional<String> killer = Stream.of(condition.except(), condition.excludes())
                        .flatMap(List::stream)
                        .flatMap(exception -> exception.matching(text, clause))
                        .findFirst();
                if (killer.isPresent()) {
                    return killer;
                }
            }
        }
        return condition.exceptHeadline().stream()
                .flatMap(exception -> Stream.concat(Stream.of(text), support.stream())
                        .flatMap(any -> exception.matching(any, RuleClause.ANY_CLAUSE)))
                .findFirst();
    }

    /** The pattern that bars an alternative where its event stands, or absent. */
    static Optional<String> barring(Case alternative, Text text) {
        RuleClause not = alternative.not();
        return not == null || alternative.clauses().isEmpty()
                ? Optional.empty()
                : alternative.clauses().get(0).find(text).stream()
                        .flatMap(event -> not.matching(text, text.clauseAt(event.first())))
                        .findFirst();
    }

    private static Optional<RuleHit> complete(
            Rule rule, List<RuleClause> clauses, Hit event, Text text, List<Text> support) {
        int clause = text.clauseAt(event.first());
        Map<String, RuleHit.Found> found = new LinkedHashMap<>();
        found.put(clauses.get(0).name(), new RuleHit.Found(text, event));
        for (RuleClause other : clauses.subList(1, clauses.size())) {
            RuleHit.Found place = find(other, event, text, support);
            if (place == null) {
                return Optional.empty();
            }
            found.put(other.name(), place);
        }
        String about = about(rule, text, clause, found);
        return Optional.of(new RuleHit(rule, text, clause, about, found));
    }

    /** The subject of the first event that is spoken about in the clause of the match; its words become evidence. */
    private static @Nullable String about(Rule rule, Text text, int clause, Map<String, RuleHit.Found> found) {
        for (RuleClause event : rule.condition().about()) {
            for (Hit hit : event.find(text)) {
                if (text.clauseAt(hit.first()) == clause) {
                    found.put("about " + event.name(), new RuleHit.Found(text, hit));
                    return event.name();
                }
            }
        }
        return null;
    }

    /** In the clause of the event, else elsewhere in its text, else in the support when only a party is asked for. */
    static RuleHit.@Nullable Found find(RuleClause wanted, Hit event, Text text, List<Text> support) {
        List<Hit> hits = wanted.find(text);
        if (!hits.isEmpty()) {
            return new RuleHit.Found(text, nearest(hits, event, text));
        }
        if (wanted.isSupportable()) {
            for (Text other : support) {
                List<Hit> supplied = wanted.find(other);
                if (!supplied.isEmpty()) {
                    return new RuleHit.Found(other, supplied.get(0));
                }
            }
        }
        return null;
    }

    /** In the clause of the event before elsewhere, in the role that the pattern asks for before any, who acts before others, then the nearest. */
    private static Hit nearest(List<Hit> hits, Hit event, Text text) {
        int clause = text.clauseAt(event.first());
        return hits.stream()
                .min(Comparator.comparing((Hit hit) -> text.clauseAt(hit.first()) != clause)
                        .thenComparing(hit -> !hit.asksForRole())
                        .thenComparing(hit -> !hit.acts())
                        .thenComparing(hit -> hit.overlaps(event))
                        .thenComparingInt(hit -> distance(hit, event)))
                .orElseThrow();
    }

    private static int distance(Hit one, Hit other) {
        return Math.max(0, Math.max(one.first() - other.end(), other.first() - one.end()));
    }

    private static List<Hit> mainClausesFirst(List<Hit> hits, Field field) {
        if (hits.size() == 1) {
            return hits;
        }
        List<Hit> ordered = new ArrayList<>(hits.size());
        List<Hit> later = new ArrayList<>();
        for (Hit hit : hits) {
            Clause clause = field.clauses().get(field.tokens().get(hit.first()).clause());
            (clause.kind() == Clause.Kind.MAIN ? ordered : later).add(hit);
        }
        ordered.addAll(later);
        return ordered;
    }
}
