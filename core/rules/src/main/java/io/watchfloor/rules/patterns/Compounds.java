package io.watchfloor.rules.patterns;

import io.watchfloor.rules.patterns.Pattern.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words that are another thing beside another word: a cable lies in the sea, cable TV and a cable car do not. */
public final class Compounds {
    /** What else the word is part of, and what to write. */
    private static final Map<String, String> OTHERS = Map.of(
            "cable",
            "cable TV, a cable car and the cable of a diplomat: write what stands before it, such as undersea cable, or"
                    + " 'except: { other: [$other-cable] }'");
    /** With at most so many words between, what stands beside a word says what it is. */
    private static final int NEAR = 2;

    private Compounds() {}

    /**
     * Warns of such words where nothing says which thing is meant.
     *
     * @param clauses what a rule asks for
     * @param excepted what keeps it away; an exception with the word in it is one that its author thought of
     */
    public static void check(List<RuleClause> clauses, List<RuleClause> excepted) {
        List<String> known = excepted.stream()
                .flatMap(clause -> clause.patterns().stream())
                .flatMap(written -> PatternLint.words(written.pattern()).stream())
                .map(Pattern.Word::word)
                .toList();
        for (RuleClause clause : clauses) {
            for (RuleClause.Written written : clause.patterns()) {
                bare(written.pattern()).stream()
                        .map(Pattern.Word::word)
                        .distinct()
                        .filter(word -> OTHERS.containsKey(word) && !known.contains(word))
                        .forEach(word -> written.place().warn("'" + word + "' also matches " + OTHERS.get(word)));
            }
        }
    }

    /** The words of a pattern beside which nothing else need stand. */
    private static List<Pattern.Word> bare(Pattern pattern) {
        List<Pattern.Word> words = new ArrayList<>();
        if (pattern instanceof Pattern.Word word) {
            words.add(word);
        } else if (pattern instanceof Pattern.Choice choice) {
            choice.options().forEach(option -> words.addAll(bare(option)));
        } else if (pattern instanceof Pattern.AtStart start) {
            words.addAll(bare(start.item()));
        } else if (pattern instanceof Pattern.Chain chain) {
            List<Link> links = chain.links();
            if (!isNear(links.get(0))) {
                words.addAll(bare(chain.first()));
            }
            for (int i = 0; i < links.size(); i++) {
                boolean beforeNext = i + 1 < links.size() && isNear(links.get(i + 1));
                if (!isNear(links.get(i)) && !beforeNext) {
                    words.addAll(bare(links.get(i).item()));
                }
            }
        }
        return words;
    }

    private static boolean isNear(Link link) {
        return link.gap().most() <= NEAR;
    }
}
