package io.watchfloor.rules.patterns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must occur in a text for a pattern to match: one of a few forms, mentions or beginnings of words. The matcher
 * looks at a rule only when one of its anchor's atoms occurs, so the rarest ones are chosen.
 *
 * @param keys dictionary keys, any of which must occur
 * @param cost how many of 10,000 headlines hold one of them, roughly
 */
public record Atoms(Set<String> keys, long cost) {
    private static final long PARTY_COST = 400;
    private static final long KIND_COST = 6_000;

    /** The cheapest atoms of a pattern. */
    static Atoms of(Pattern pattern) {
        if (pattern instanceof Pattern.Word word) {
            return words(word.forms());
        }
        if (pattern instanceof Pattern.Exact exact) {
            return words(Set.of(exact.form()));
        }
        if (pattern instanceof Pattern.Prefix prefix) {
            return new Atoms(Set.of(Dictionary.prefix(prefix.start())), 10);
        }
        if (pattern instanceof Pattern.Span span) {
            return span(span.test());
        }
        if (pattern instanceof Pattern.AtStart start) {
            return of(start.item());
        }
        if (pattern instanceof Pattern.Choice choice) {
            return any(choice.options());
        }
        return Collections.min(ofItems(pattern), Comparator.comparingLong(Atoms::cost));
    }

    /** All of them are word forms. */
    public boolean areWords() {
        return !keys.isEmpty() && keys.stream().noneMatch(key -> key.startsWith("<") || key.endsWith("*"));
    }

    /** What each item of a pattern needs. */
    static List<Atoms> ofItems(Pattern pattern) {
        if (!(pattern instanceof Pattern.Chain chain)) {
            return List.of(of(pattern));
        }
        List<Atoms> items = new ArrayList<>();
        items.add(of(chain.first()));
        chain.links().forEach(link -> items.add(of(link.item())));
        return items;
    }

    /** What one of several patterns needs. */
    static Atoms any(List<Pattern> patterns) {
        Set<String> keys = new TreeSet<>();
        long cost = 0;
        for (Pattern pattern : patterns) {
            Atoms atoms = of(pattern);
            keys.addAll(atoms.keys);
            cost += atoms.cost;
        }
        return new Atoms(keys, cost);
    }

    private static Atoms words(Set<String> forms) {
        long cost = 0;
        for (String form : forms) {
            cost += WordCounts.of(form);
        }
        return new Atoms(forms, cost);
    }

    private static Atoms span(SpanTest test) {
        return test.code() == null
                ? new Atoms(Set.of(Dictionary.kind(test.kind())), KIND_COST)
                : new Atoms(Set.of(Dictionary.party(test.code())), PARTY_COST);
    }
}
