package io.watchfloor.testkit;

import io.watchfloor.model.Pair;
import io.watchfloor.model.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair between which a labelled act passes, written {@code CHN>USA:-}.
 *
 * @param source who acts, or either of the two when they act together; {@code ?} when it is no named state
 * @param together they act together, or it is not known who does
 * @param signal hostile or cooperative, or absent when it is neither
 */
public record LabelledPair(String source, String target, boolean together, @Nullable Signal signal) {

    /**
     * The pairs of a cell, parted by semicolons; {@code -} is none.
     *
     * @throws IllegalArgumentException naming what is no pair
     */
    public static List<LabelledPair> read(String cell) {
        List<LabelledPair> pairs = new ArrayList<>();
        for (String one : cell.equals("-") || cell.isBlank() ? new String[0] : cell.split(";", -1)) {
            pairs.add(one(one.strip()));
        }
        return pairs;
    }

    private static LabelledPair one(String text) {
        int end = text.length() - 2;
        int between = Math.max(text.indexOf('>'), text.indexOf('='));
        if (between <= 0 || end <= between + 1 || text.charAt(end) != ':') {
            throw new IllegalArgumentException("'" + text + "' is no pair (write CHN>USA:- or CHN=USA:+)");
        }
        Signal signal =
                switch (text.charAt(end + 1)) {
                    case '-' -> Signal.HOSTILE;
                    case '+' -> Signal.COOPERATIVE;
                    case '0' -> null;
                    default -> throw new IllegalArgumentException("'" + text + "' ends with none of -, +, 0");
                };
        return new LabelledPair(
                text.substring(0, between), text.substring(between + 1, end), text.charAt(between) == '=', signal);
    }

    /** It is about this pair, as labels write its parties. */
    public boolean isOf(Pair pair) {
        return isOf(coded(pair.first()), coded(pair.second()));
    }

    /** It is about these two, in either order. */
    public boolean isOf(String one, String other) {
        return (source.equals(one) && target.equals(other)) || (source.equals(other) && target.equals(one));
    }

    /** It is about a party and somebody that is no named state, or about no named state at all. */
    public boolean isOpen() {
        return source.equals(Pair.UNIDENTIFIED) || target.equals(Pair.UNIDENTIFIED);
    }

    /** A party as labels write it: they count Hong Kong's government as China's. */
    public static String coded(String party) {
        return party.equals("HKG") ? "CHN" : party;
    }
}
