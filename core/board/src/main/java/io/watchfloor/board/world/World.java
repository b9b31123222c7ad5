package io.watchfloor.board.world;

import io.watchfloor.board.view.Capital;
import io.watchfloor.board.view.DeskUrgency;
import io.watchfloor.board.view.Relation;
import io.watchfloor.board.view.Row;
import io.watchfloor.model.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The relations that matter most, as a picture with its list and as a table of states.
 *
 * @param ties at most 25, the most urgent first and then the tensest
 * @param states at most 24 parties of the table, those with the greatest tension first
 * @param cells by pair as written
 */
public record World(Projection projection, List<Tie> ties, List<String> states, Map<String, Cell> cells) {
    private static final int PAIRS = 25;
    private static final int NUMBERED = 5;
    private static final int STATES = 24;
    private static final int STEPS = 5;
    /** Letters of labels, as their style sheets have them: where they call, on a phone too, and where they do not. */
    private static final double CALLING = 39;

    private static final double QUIET = 15;
    /** Where they are to be read from afar. */
    private static final double AFAR = 72;
    /** What rounds to nothing is not shown. */
    private static final double LEAST = 0.05;

    /** One pair in the table: {@code h} or {@code c}, and how strong, 1 to 5. */
    public record Cell(Relation relation, String letter, int strength) {
        public String style() {
            return letter + " s" + strength;
        }
    }

    /**
     * Draws it.
     *
     * @param open incidents
     */
    public static World of(List<Relation> all, Collection<Row> open, Projection projection) {
        return of(all, urgency(open), projection, tie -> tie.calls() ? CALLING : QUIET);
    }

    /**
     * The same for a wall: only pairs with an open incident, and labels that can be read from afar.
     *
     * @param open incidents that the wall shows
     */
    public static World afar(List<Relation> all, Collection<Row> open, Projection projection) {
        Map<Pair, DeskUrgency> urgency = urgency(open);
        List<Relation> shown = all.stream()
                .filter(relation -> urgency.containsKey(relation.pair()))
                .toList();
        return of(shown, urgency, projection, tie -> tie.calls() ? AFAR : 0);
    }

    /** The highest of each pair. */
    private static Map<Pair, DeskUrgency> urgency(Collection<Row> open) {
        Map<Pair, DeskUrgency> urgency = new HashMap<>();
        open.forEach(row -> urgency.merge(
                row.incident().pair(), row.urgency(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        return urgency;
    }

    private static World of(
            List<Relation> all, Map<Pair, DeskUrgency> urgency, Projection projection, ToDoubleFunction<Tie> letters) {
        List<Relation> shown = all.stream()
                .filter(relation -> Math.abs(relation.index()) >= LEAST || relation.urgent() > 0)
                .sorted(Comparator.comparing((Relation relation) -> rank(urgency.get(relation.pair())))
                        .thenComparing(relation -> -Math.abs(relation.index()))
                        .thenComparing(relation -> relation.pair().toString()))
                .toList();
        double greatest = shown.stream()
                .mapToDouble(relation -> Math.abs(relation.index()))
                .max()
                .orElse(0);
        List<Tie> ties = new ArrayList<>();
        for (Relation relation : shown.subList(0, Math.min(PAIRS, shown.size()))) {
            int number = ties.size() < NUMBERED ? ties.size() + 1 : 0;
            ties.add(Tie.of(number, relation, urgency.get(relation.pair()), greatest, projection));
        }
        List<String> states = states(shown);
        return new World(projection, Labels.place(ties, letters), states, cells(shown, states, greatest));
    }

    private static int rank(@Nullable DeskUrgency urgency) {
        return urgency == DeskUrgency.P1 ? 0 : urgency == DeskUrgency.P2 ? 1 : 2;
    }

    private static List<String> states(List<Relation> shown) {
        Map<String, Double> weight = new HashMap<>();
        for (Relation relation : shown) {
            weight.merge(relation.pair().first(), Math.abs(relation.index()), Double::sum);
            weight.merge(relation.pair().second(), Math.abs(relation.index()), Double::sum);
        }
        return weight.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(STATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Cell> cells(List<Relation> shown, List<String> states, double greatest) {
        Map<String, Cell> cells = new HashMap<>();
        for (Relation relation : shown) {
            if (states.contains(relation.pair().first())
                    && states.contains(relation.pair().second())) {
                double share = greatest == 0 ? 0 : Math.sqrt(Math.abs(relation.index()) / greatest);
                int strength = Math.max(1, (int) Math.ceil(share * STEPS));
                cells.put(relation.pair().toString(), new Cell(relation, relation.index() < 0 ? "c" : "h", strength));
            }
        }
        return cells;
    }

    /** As they are drawn: the most urgent over all others. */
    public List<Tie> drawn() {
        List<Tie> drawn = new ArrayList<>(ties);
        Collections.reverse(drawn);
        return drawn;
    }

    /** That of a pair, when it calls and has a number; or absent. */
    public @Nullable Tie calling(Pair pair) {
        return ties.stream()
                .filter(tie -> tie.pair().equals(pair) && tie.number() > 0 && tie.calls())
                .findFirst()
                .orElse(null);
    }

    /** The cell of two parties, or absent; each pair has one, in the row of the party that comes first. */
    public @Nullable Cell cell(String row, String column) {
        boolean once = states.indexOf(row) < states.indexOf(column);
        return once ? cells.get(Pair.of(row, column).toString()) : null;
    }

    /** States that have a cell in their row. */
    public List<String> rows() {
        return states.stream()
                .filter(row -> states.stream().anyMatch(column -> cell(row, column) != null))
                .toList();
    }

    /** States that have a cell in their column. */
    public List<String> columns() {
        return states.stream()
                .filter(column -> states.stream().anyMatch(row -> cell(row, column) != null))
                .toList();
    }

    /** Every capital as a path of points. */
    public String dots() {
        List<String> codes = new ArrayList<>();
        Capital.codes().forEach(codes::add);
        return codes.stream()
                .sorted()
                .flatMap(code -> Capital.of(code).stream())
                .map(capital -> projection.of(capital.latitude(), capital.longitude()))
                .map(at -> String.format(Locale.ROOT, "M%.0f %.0fh0", at.x(), at.y()))
                .distinct()
                .collect(Collectors.joining());
    }
}
