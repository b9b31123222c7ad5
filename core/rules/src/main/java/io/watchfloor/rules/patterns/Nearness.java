package io.watchfloor.rules.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what keeps the nearest pattern of a clause from matching. */
public final class Nearness {
    /** Patterns shown when none of them found anything. */
    private static final int SHOWN = 3;

    private static final int LONGEST = 60;

    private Nearness() {}

    /**
     * The nearest pattern of a clause.
     *
     * @param share of its items that the text holds, mentions left out
     * @param words what it found and what was missing
     */
    public record Best(double share, String words) {}

    /** What keeps the nearest of a clause's patterns from matching a text. */
    public static Best of(RuleClause clause, Text text) {
        RuleClause.Written best = null;
        double most = 0;
        for (RuleClause.Written written : clause.patterns()) {
            List<Finder> items = items(written.finder());
            double found = items.stream()
                    .filter(item -> !(item instanceof Finder.Span)
                            && !item.findAll(text).isEmpty())
                    .count();
            if (found / items.size() > most) {
                most = found / items.size();
                best = written;
            }
        }
        return new Best(most, say(clause, best, text));
    }

    private static String say(RuleClause clause, RuleClause.@Nullable Written best, Text text) {
        String tooFew = clause.tooFew(text);
        if (tooFew != null) {
            return tooFew;
        }
        if (best == null) {
            String patterns = clause.patterns().stream()
                    .limit(SHOWN)
                    .map(written -> shortened(written.text()))
                    .collect(Collectors.joining("', '"));
            return "nothing of '" + patterns + "'" + (clause.patterns().size() > SHOWN ? " and others" : "");
        }
        return sayOf(best, text);
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
