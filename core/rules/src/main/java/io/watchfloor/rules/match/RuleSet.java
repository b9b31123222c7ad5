package io.watchfloor.rules.match;

import io.watchfloor.rules.patterns.Dictionary;
import io.watchfloor.rules.patterns.RuleClause;
import io.watchfloor.rules.patterns.Text;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.words.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All packs of a decision book, compiled into one matcher. */
public final class RuleSet {
    private final List<RuleClause> houseLists;
    private final List<RuleClause> houseExclusions;
    private final List<Pack> packs;
    private final RuleMatcher matcher;
    private final Set<String> languages;
    private final List<Rule> reading;
    /** Rules by the words of their events; made when somebody first asks what came near. */
    private volatile @Nullable Map<String, Set<Rule>> byWord;

    /**
     * Compiles packs.
     *
     * @param houseLists the lists of the house, each as its patterns
     * @param houseExclusions the exclusions of the house
     * @param dictionary numbers the words of all patterns, and was asked for the finders of all of them
     */
    public RuleSet(
            List<RuleClause> houseLists, List<RuleClause> houseExclusions, List<Pack> packs, Dictionary dictionary) {
        this.houseLists = List.copyOf(houseLists);
        this.houseExclusions = List.copyOf(houseExclusions);
        this.packs = List.copyOf(packs);
        this.matcher = new RuleMatcher(dictionary, rules());
        this.reading = rules().stream()
                .filter(rule -> rule.condition().reads() != null)
                .toList();
        this.languages =
                rules().stream().map(rule -> rule.condition().language()).collect(Collectors.toUnmodifiableSet());
    }

    /** A field made ready for this set's rules. */
    public Text text(Field field) {
        return matcher.text(field);
    }

    /** The rules whose event stands in a text; {@code support} may supply parties and veto. */
    public List<RuleHit> match(Text text, List<Text> support) {
        return match(text, support, rule -> {});
    }

    /**
     * The same.
     *
     * @param candidates is told of each rule of which the rarest things that it needs stand in the text
     */
    public List<RuleHit> match(Text text, List<Text> support, Consumer<Rule> candidates) {
        return matcher.match(text, support, candidates);
    }

    /**
     * Whether any rule can match a text that was read by the actor files alone, were its names looked for too. It may
     * say yes of a text that no rule matches, never no of one that a rule matches.
     */
    public boolean mayMatch(Text text) {
        return matcher.mayMatch(text);
    }

    /** The rules of a language with a word of their event in one of the texts: those that came near, or matched. */
    public List<Rule> near(List<Text> texts, String language) {
        Map<String, Set<Rule>> words = byWord;
        if (words == null) {
            Map<String, Set<Rule>> made = new HashMap<>();
            rules().forEach(rule -> rule.condition().cases().stream()
                    .flatMap(alternative -> alternative.clauses().stream().limit(1))
                    .flatMap(clause -> clause.forms().stream())
                    .forEach(form -> made.computeIfAbsent(
                                    form, any -> Collections.newSetFromMap(new IdentityHashMap<>()))
                            .add(rule)));
            words = made;
            byWord = made;
        }
        Set<Rule> near = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Text text : texts) {
            for (Token token : text.field().tokens()) {
                near.addAll(words.getOrDefault(token.form(), Set.of()));
            }
        }
        return near.stream()
                .filter(rule -> rule.condition().language().equals(language))
                .toList();
    }

    /** Whether any rule reads headlines of a language. */
    public boolean reads(String language) {
        return languages.contains(language);
    }

    /** The exception that bars every event of a rule in a text, as its author wrote it; absent when none does. */
    public static Optional<String> killing(Rule rule, Text text, List<Text> support) {
        return RuleMatcher.killing(rule, text, support);
    }

    /** Whether an exception of a rule, or an exclusion of the house, bars it from a clause of a text. */
    public static boolean bars(Rule rule, Text text, List<Text> support, int clause) {
        return RuleMatcher.barred(rule.condition(), text, support).get(clause);
    }

    /** Correlations of all packs. */
    public List<Correlation> correlations() {
        return packs.stream().flatMap(pack -> pack.correlations().stream()).toList();
    }

    /** What a rule, or else its pack, asks of it before its status rises. */
    public PromotionBar promotionBar(Rule rule) {
        PromotionBar ofPack = packs.stream()
                .filter(pack -> rule.id().startsWith(pack.id() + "/"))
                .map(Pack::promote)
                .findFirst()
                .orElse(PromotionBar.HOUSE);
        return PromotionBar.read(rule.place().get("promote"), ofPack);
    }

    /** All packs in the order of files. */
    public List<Pack> packs() {
        return packs;
    }

    /** The lists that every pack may use. */
    public List<RuleClause> houseLists() {
        return houseLists;
    }

    /** What rules leave out when they do not say otherwise. */
    public List<RuleClause> houseExclusions() {
        return houseExclusions;
    }

    /** All rules in the order of files and lines. */
    public List<Rule> rules() {
        return packs.stream().flatMap(pack -> pack.rules().stream()).toList();
    }

    /** Those that ask the learned scale. */
    public List<Rule> reading() {
        return reading;
    }

    /** Every pattern that authors wrote, in lists, exclusions and rules. */
    public List<RuleClause> clauses() {
        List<RuleClause> clauses = new ArrayList<>(houseLists);
        clauses.addAll(houseExclusions);
        for (Pack pack : packs) {
            clauses.addAll(pack.lists());
            for (Rule rule : pack.rules()) {
                for (Case alternative : rule.condition().cases()) {
                    clauses.addAll(alternative.clauses());
                    Stream.ofNullable(alternative.not()).forEach(clauses::add);
                }
                clauses.addAll(rule.condition().except());
                clauses.addAll(rule.condition().exceptHeadline());
                clauses.addAll(rule.condition().about());
            }
        }
        return clauses;
    }
}
