package io.watchfloor.rules.scale;

import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.reading.Mention.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two parties of a headline that the scale weighs.
 *
 * @param first the code of the one that stands first in the text
 * @param second the code of the other, or {@code ?} when a rule reports an unidentified one
 */
public record Two(String first, String second) {
    /** A summit of twenty must not cost two hundred weighings. */
    static final int MOST = 12;

    /** Blocs that act towards states as states do; in others (IMF, G20) states meet. */
    private static final Set<String> ACTING_BLOCS = Set.of("EU", "NATO", "UN");

    public Pair pair() {
        return Pair.of(first, second);
    }

    /** The mentions of each party of a text by its code, in order of the text; features and forums are no parties. */
    static Map<String, List<Mention>> parties(Field field) {
        Map<String, List<Mention>> parties = new LinkedHashMap<>();
        for (Mention mention : field.mentions()) {
            String code = mention.code();
            if (code != null && !mention.has(Trait.FEATURE) && !isForum(mention)) {
                parties.computeIfAbsent(code, key -> new ArrayList<>(2)).add(mention);
            }
        }
        return parties;
    }

    private static boolean isForum(Mention mention) {
        return mention.kind() == Mention.Kind.BLOC && !ACTING_BLOCS.contains(String.valueOf(mention.code()));
    }

    /** Whether a text names two parties. */
    public static boolean standIn(Field field) {
        return parties(field).size() > 1;
    }

    /** The twos of a text, those that rules report without the text's naming both after the others. */
    public static List<Two> of(Field field, List<RuleMatch> matches) {
        List<String> parties = List.copyOf(parties(field).keySet());
        List<Two> twos = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size() && twos.size() < MOST; j++) {
                twos.add(new Two(parties.get(i), parties.get(j)));
            }
        }
        for (RuleMatch match : matches) {
            for (PairSignal signal : match.pairs()) {
                Pair pair = signal.pair();
                if (signal.primary()
                        && twos.stream().noneMatch(two -> two.pair().equals(pair))) {
                    twos.add(
                            parties.contains(pair.second()) && !parties.contains(pair.first())
                                    ? new Two(pair.second(), pair.first())
                                    : new Two(pair.first(), pair.second()));
                }
            }
        }
        return twos;
    }
}
