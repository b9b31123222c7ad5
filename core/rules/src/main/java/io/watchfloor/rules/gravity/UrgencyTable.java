package io.watchfloor.rules.gravity;

import io.watchfloor.model.Modality;
import io.watchfloor.rules.patterns.Dictionary;
import io.watchfloor.rules.patterns.Text;
import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of acts of {@code config/urgency.yaml}: what an act weighs, how headlines say it, and what raises or lowers it.
 *
 * @param percent what is left of an act that is told with a modality; all of it where none is named
 * @param places the same by where its clause stands
 * @param codes tenths by PLOVER type, for what a rule reports and no act of the table was read in
 * @param otherwise tenths where not even that is known
 * @param bounds where sums end, and how those of grave acts stand out
 * @param raiseAtMost tenths that raisers and numbers together may add
 * @param points how points are made of gravity; absent in books of before there were points
 * @param budget how many calls are warned of, or absent
 * @param weights what clues weigh beside the table's own numbers
 * @param examples headlines with the gravity that they must have
 * @param dictionary numbers the words of all patterns
 */
public record UrgencyTable(
        List<Act> acts,
        List<Raiser> raisers,
        List<Counted> numbers,
        Map<Modality, Integer> percent,
        Map<Clause.Kind, Integer> places,
        Map<String, Integer> codes,
        int otherwise,
        Bounds bounds,
        int raiseAtMost,
        Optional<PointsTable> points,
        Optional<Budget> budget,
        Weights weights,
        List<GravityExample> examples,
        Dictionary dictionary) {
    /** Where it stands in a decision book. */
    public static final String FILE = "urgency.yaml";

    /** The weights beside it. */
    public static final String WEIGHTS = "urgency-weights.yaml";

    private static final int WHOLE = 100;

    /** A field made ready for the table's patterns. */
    Text text(Field field) {
        return new Text(field, dictionary);
    }

    /** Tenths of an act that is told in a clause. */
    int tenths(Act act, Clause clause) {
        int here = act.base() * places.getOrDefault(clause.kind(), WHOLE) / WHOLE;
        return here * percent.getOrDefault(clause.modality(), WHOLE) / WHOLE;
    }

    int baseOfCode(@Nullable String code) {
        if (code == null) {
            return otherwise;
        }
        int dash = code.indexOf('-');
        String type = dash < 0 ? code : code.substring(0, dash);
        return codes.getOrDefault(type, otherwise);
    }
}
