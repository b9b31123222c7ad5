package io.watchfloor.rules.patterns;

import java.util.ArrayList;
import java.util.List;

/** Puts two items of a chain together where the gap between them allows it. */
final class Joins {
    /** Ways to match that are kept; no headline comes near it, a text made to be costly stops here. */
    static final int MOST = 4_096;

    private Joins() {}

    /** Every pair of a left and a right hit that the gap allows; both lists are in order of first token. */
    static List<Hit> join(List<Hit> left, List<Hit> right, Gap gap, Text text) {
        if (right.isEmpty()) {
            return List.of();
        }
        List<Hit> joined = new ArrayList<>(4);
        for (Hit before : left) {
            for (int i = firstFrom(right, before.end()); i < right.size(); i++) {
                Hit after = right.get(i);
                if (after.first() - before.end() > gap.most() || isFull(joined, text)) {
                    break;
                }
                if (sameClause(before, after, gap, text)) {
                    joined.add(Hit.joined(before, after));
                }
            }
            if (gap.eitherOrder()) {
                reversed(before, right, gap, text, joined);
            }
        }
        return Finder.sorted(joined);
    }

    private static void reversed(Hit before, List<Hit> right, Gap gap, Text text, List<Hit> joined) {
        for (Hit other : right) {
            if (other.first() >= before.first() || isFull(joined, text)) {
                return;
            }
            int between = before.first() - other.end();
            if (between >= 0 && between <= gap.most() && sameClause(other, before, gap, text)) {
                joined.add(Hit.joined(before, other));
            }
        }
    }

    /** Takes the step of looking at one more pair. */
    private static boolean isFull(List<Hit> joined, Text text) {
        return joined.size() >= MOST || !text.spend(1);
    }

    private static boolean sameClause(Hit left, Hit right, Gap gap, Text text) {
        return gap.crossesClauses() || text.clauseAt(left.end() - 1) == text.clauseAt(right.first());
    }

    /** Index of the first hit that begins at or after a token. */
    private static int firstFrom(List<Hit> hits, int token) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
