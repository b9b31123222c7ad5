package io.watchfloor.authoring;

import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.Evidence;
import java.util.BitSet;
import java.util.List;

/** Marks in a title what rules matched. */
public final class TitleMarks {
    private TitleMarks() {}

    /** The title with all that rules matched in it in square brackets. */
    static String mark(String title, List<RuleMatch> matches) {
        return markSpans(
                title,
                matches.stream().flatMap(match -> match.evidence().stream()).toList());
    }

    /** The title with each matched stretch in square brackets. */
    public static String markSpans(String title, List<Evidence> spans) {
        BitSet marked = new BitSet();
        spans.stream()
                .filter(span -> span.field().equals("title"))
                .forEach(span -> marked.set(span.start(), span.end()));
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
