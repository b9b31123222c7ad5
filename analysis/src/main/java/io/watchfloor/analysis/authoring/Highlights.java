package io.watchfloor.analysis.authoring;

import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.Evidence;
import java.util.BitSet;
import java.util.List;

/** Marks in a title what rules matched. */
final class Highlights {
    private Highlights() {}

    /** The title with each matched stretch in square brackets. */
    static String mark(String title, List<RuleMatch> matches) {
        BitSet marked = new BitSet();
        for (RuleMatch match : matches) {
            for (Evidence evidence : match.evidence()) {
                if (evidence.field().equals("title")) {
                    marked.set(evidence.start(), evidence.end());
                }
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= title.length(); i++) {
            boolean before = i > 0 && marked.get(i - 1);
            boolean here = marked.get(i);
            text.append(before && !here ? "]" : "").append(here && !before ? "[" : "");
            if (i < title.length()) {
                text.append(title.charAt(i));
            }
        }
        return text.toString();
    }
}
