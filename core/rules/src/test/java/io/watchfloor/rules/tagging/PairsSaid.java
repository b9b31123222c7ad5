package io.watchfloor.rules.tagging;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** What the house rules report of a headline, beside what a table of expectations asks for. */
final class PairsSaid {
    private PairsSaid() {}

    /** Each reported pair with its sign and who acts, such as {@code CHN-JPN-<CHN}. */
    static Set<String> of(Headline headline) {
        Set<String> said = new TreeSet<>();
        for (RuleMatch match : Tagger.tag(headline, HouseBook.COMPILED).matches()) {
            for (PairSignal pair : match.pairs()) {
                if (match.accepted() && pair.primary()) {
                    said.add(pair.pair() + sign(pair.signal()) + "<" + pair.source());
                }
            }
        }
        return said;
    }

    /**
     * Whether all that is wanted was said.
     *
     * @param wanted parted by semicolons: "A>B:s" asks for the pair, the sign, and who acts where one is known to; "A=B:s" for
     *     pair and sign; the sign "?" for none; "-" for nothing at all
     */
    static boolean is(String wanted, Set<String> said) {
        return wanted.equals("-")
                ? said.isEmpty()
                : Arrays.stream(wanted.split(";")).allMatch(pair -> holds(pair, said));
    }

    private static boolean holds(String wanted, Set<String> said) {
        String sign = wanted.substring(wanted.length() - 1);
        String[] sides = wanted.substring(0, wanted.length() - 2).split("[>=]", -1);
        String pair = Pair.of(sides[0], sides[1]) + (sign.equals("?") ? "" : sign);
        return said.stream()
                .anyMatch(one -> one.startsWith(pair) && (!wanted.contains(">") || !one.endsWith("<" + sides[1])));
    }

    private static String sign(Signal signal) {
        return switch (signal) {
            case HOSTILE -> "-";
            case COOPERATIVE -> "+";
            case NEUTRAL -> "0";
        };
    }
}
