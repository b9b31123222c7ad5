package io.watchfloor.rules.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How near the patterns of a clause come to a text, and what keeps the nearest of them from matching. */
public final class Nearness {
    /** Patterns shown when none of them found anything. */
    private static final int SHOWN = 3;

    private static final int LONGEST = 60;

    private Nearness() {}

    /** The share of the nearest pattern's items that a text holds, mentions left out; from 0 to 1. */
    public static double share(RuleClause clause, Text text) {
        double most = 0;
        for (RuleClause.Written written : clause.patterns()) {
            most = Math.max(most, share(written.finder(), text));
        }
        return most;
    }

    private static double share(Finder finder, Text text) {
        if (!(finder instanceof Finder.Chain chain)) {
            return found(finder, text);
        }
        double found = found(chain.first(), text);
        for (Finder.Chain.Step step : chain.steps()) {
            found += found(step.item(), text);
        }
        return found / (1 + chain.steps().size());
    }

    private static int found(Finder item, Text text) {
        return !(item instanceof Finder.Span) && item.isAnywhereIn(text) ? 1 : 0;
    }

    /** What the nearest of a clause's patterns found and what was missing, in words. */
    public static String say(RuleClause clause, Text text) {
        String tooFew = clause.tooFew(text);
        if (tooFew != null) {
            return tooFew;
        }
        double most = share(clause, text);
        if (most == 0) {
            String patterns = clause.patterns().stream()
                    .limit(SHOWN)
                    .map(written -> shortened(written.text()))
                    .collect(Collectors.joining("', '"));
            return "nothing of '" + patterns + "'" + (clause.patterns().size() > SHOWN ? " and others" : "");
        }
        return clause.patterns().stream()
                .filter(written -> share(written.finder(), text) == most)
                .findFirst()
                .map(nearest -> sayOf(nearest, text))
                .orElseThrow();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private static String sayOf(RuleClause.Written written, Text text) {
        List<Finder> finders = items(written.finder());
        List<Pattern> patterns = patterns(written.pattern());
        List<String> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < finders.size(); i++) {
            List<Hit> hits = finders.get(i).findAll(text);
            if (hits.isEmpty()) {
                missing.add(PatternText.of(patterns.get(i)));
            } else {
                found.add(text.words(hits.get(0)));
            }
        }
        String words = "'" + String.join("', '", found) + "'";
        String pattern = "'" + shortened(written.text()) + "'";
        return missing.isEmpty()
                ? words + " stand in the wrong order, too far apart or in different clauses for " + pattern
                : "only " + words + " of " + pattern + "; missing " + String.join(" and ", missing);
    }

    private static List<Finder> items(Finder finder) {
        List<Finder> items = new ArrayList<>();
        if (finder instanceof Finder.Chain chain) {
            items.add(chain.first());
            chain.steps().forEach(step -> items.add(step.item()));
        } else {
            items.add(finder);
        }
        return items;
    }

    private static List<Pattern> patterns(Pattern pattern) {
        List<Pattern> items = new ArrayList<>();
        if (pattern instanceof Pattern.Chain chain) {
            items.add(chain.first());
            chain.links().forEach(link -> items.add(link.item()));
        } else {
            items.add(pattern);
        }
        return items;
    }
}
