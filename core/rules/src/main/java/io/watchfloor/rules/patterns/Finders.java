package io.watchfloor.rules.patterns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes patterns ready to run against one dictionary; what several patterns share, such as a list, is made once. */
public final class Finders {
    private final Dictionary dictionary;
    private final IdentityHashMap<Set<String>, Finder.Words> byForms = new IdentityHashMap<>();
    private final IdentityHashMap<Pattern.Choice, Finder> byChoice = new IdentityHashMap<>();

    public Finders(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The finder of a pattern; its words are in the dictionary from then on. */
    public Finder of(Pattern pattern) {
        if (pattern instanceof Pattern.Word word) {
            Finder.Words words = byForms.computeIfAbsent(word.forms(), this::words);
            return word.only() == null ? words : new Finder.Reading(words, word.only());
        }
        if (pattern instanceof Pattern.Exact exact) {
            return new Finder.Exact(words(Set.of(exact.form())), exact.text());
        }
        if (pattern instanceof Pattern.Prefix prefix) {
            return new Finder.Prefix(prefix.start());
        }
        if (pattern instanceof Pattern.Span span) {
            return new Finder.Span(span.test());
        }
        if (pattern instanceof Pattern.AtStart start) {
            return new Finder.AtStart(of(start.item()));
        }
        if (pattern instanceof Pattern.Choice choice) {
            Finder made = byChoice.get(choice);
            if (made == null) {
                made = choice(choice);
                byChoice.put(choice, made);
            }
            return made;
        }
        return chain((Pattern.Chain) pattern);
    }

    private Finder chain(Pattern.Chain chain) {
        Finder first = of(chain.first());
        List<Finder.Chain.Step> steps = new ArrayList<>(chain.links().size());
        for (Pattern.Link link : chain.links()) {
            steps.add(new Finder.Chain.Step(link.gap(), of(link.item())));
        }
        return new Finder.Chain(first, List.copyOf(steps));
    }

    /** Plain words among the options become one look-up, so that a list of a hundred verbs costs as much as one. */
    private Finder choice(Pattern.Choice choice) {
        Set<String> plain = new TreeSet<>();
        List<Finder> options = new ArrayList<>();
        gather(choice, plain, options);
        if (!plain.isEmpty()) {
            options.add(0, words(plain));
        }
        return options.size() == 1 ? options.get(0) : new Finder.Choice(List.copyOf(options));
    }

    private void gather(Pattern.Choice choice, Set<String> plain, List<Finder> options) {
        for (Pattern option : choice.options()) {
            if (option instanceof Pattern.Word word && word.only() == null) {
                plain.addAll(word.forms());
            } else if (option instanceof Pattern.Choice nested) {
                gather(nested, plain, options);
            } else {
                options.add(of(option));
            }
        }
    }

    private Finder.Words words(Collection<String> forms) {
        return new Finder.Words(
                forms.stream().mapToInt(dictionary::add).sorted().toArray());
    }
}
