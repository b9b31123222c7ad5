package io.watchfloor.rules.match;

import io.watchfloor.rules.patterns.Finder;
import io.watchfloor.rules.patterns.Finders;
import io.watchfloor.rules.patterns.Pattern;
import io.watchfloor.rules.patterns.RuleClause;
import io.watchfloor.rules.patterns.SpanTest;
import io.watchfloor.rules.patterns.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a rule that can be tried on a text whose names were not all looked for: wherever the rule matches once
 * they are, this matches too. A name finder only adds mentions without a party, takes surnames away, and may change the
 * roles of the others and with them who acts.
 */
final class Relaxed {
    private final List<List<List<Finder>>> cases = new ArrayList<>();

    private Relaxed() {}

    static Relaxed of(Rule rule, Finders finders) {
        Relaxed relaxed = new Relaxed();
        for (Case alternative : rule.condition().cases()) {
            List<RuleClause> clauses = alternative.clauses();
            List<List<Finder>> needed = new ArrayList<>();
            for (int i = 0; i < clauses.size(); i++) {
                List<Finder> any = finders(clauses.get(i), finders);
                boolean inText = i == 0 || !clauses.get(i).isSupportable();
                if (inText && !any.isEmpty()) {
                    needed.add(any);
                }
            }
            if (!clauses.isEmpty()) {
                relaxed.cases.add(needed);
            }
        }
        return relaxed;
    }

    /** Finders of which one must find something; none when nothing can be said. */
    private static List<Finder> finders(RuleClause clause, Finders finders) {
        List<Finder> any = new ArrayList<>();
        for (RuleClause.Written written : clause.patterns()) {
            Optional<Pattern> relaxed = relaxed(written.pattern());
            if (relaxed.isEmpty()) {
                return List.of();
            }
            boolean same = relaxed.get().equals(written.pattern());
            any.add(same ? written.finder() : finders.of(relaxed.get()));
        }
        return any;
    }

    /** A pattern without what only all names can answer; absent when nothing is left to ask. */
    private static Optional<Pattern> relaxed(Pattern pattern) {
        if (pattern instanceof Pattern.Span span) {
            return relaxed(span.test()).map(test -> test.equals(span.test()) ? span : new Pattern.Span(test));
        }
        if (pattern instanceof Pattern.AtStart start) {
            return relaxed(start.item()).map(item -> item.equals(start.item()) ? start : new Pattern.AtStart(item));
        }
        if (pattern instanceof Pattern.Choice choice) {
            List<Pattern> options = new ArrayList<>();
            for (Pattern option : choice.options()) {
                Optional<Pattern> relaxed = relaxed(option);
                if (relaxed.isEmpty()) {
                    return Optional.empty();
                }
                options.add(relaxed.get());
            }
            return Optional.of(isSame(options, choice.options()) ? choice : new Pattern.Choice(options));
        }
        if (pattern instanceof Pattern.Chain chain) {
            return relaxed(chain);
        }
        return Optional.of(pattern);
    }

    private static Optional<Pattern> relaxed(Pattern.Chain chain) {
        Optional<Pattern> first = relaxed(chain.first());
        List<Pattern.Link> links = new ArrayList<>();
        for (Pattern.Link link : chain.links()) {
            Optional<Pattern> item = relaxed(link.item());
            if (item.isEmpty()) {
                return Optional.empty();
            }
            links.add(new Pattern.Link(link.gap(), item.get()));
        }
        boolean same = first.isPresent()
                && first.get().equals(chain.first())
                && isSame(
                        links.stream().map(Pattern.Link::item).toList(),
                        chain.links().stream().map(Pattern.Link::item).toList());
        return same ? Optional.of(chain) : first.map(item -> new Pattern.Chain(item, links));
    }

    /** Nothing was taken away, so that the finder that is there can be used. */
    private static boolean isSame(List<Pattern> relaxed, List<Pattern> original) {
        for (int i = 0; i < original.size(); i++) {
            if (!relaxed.get(i).equals(original.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<SpanTest> relaxed(SpanTest test) {
        return switch (test.kind()) {
            case PARTY, STATE, BLOC, OFFICIAL ->
                Optional.of(new SpanTest(test.code(), test.kind(), test.name(), Set.of()));
            case GOV -> Optional.of(new SpanTest(test.code(), SpanTest.Kind.PARTY, test.name(), Set.of()));
            case PERSON, ORGANIZATION, LOCATION -> Optional.empty();
        };
    }

    /** Whether the rule can match. */
    boolean mayMatch(Text text) {
        for (List<List<Finder>> clauses : cases) {
            boolean all = true;
            for (List<Finder> any : clauses) {
                all = all && anyFinds(any, text);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyFinds(List<Finder> finders, Text text) {
        for (Finder finder : finders) {
            if (finder.isAnywhereIn(text)) {
                return true;
            }
        }
        return false;
    }
}
