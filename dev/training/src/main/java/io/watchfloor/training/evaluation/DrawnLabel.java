package io.watchfloor.training.evaluation;

import io.watchfloor.model.Pair;
import io.watchfloor.model.Signal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The label of a headline that was drawn at random from a file; the text stays in that file.
 *
 * @param id of the headline
 * @param flagged it was drawn among those that the rules of the draw flagged
 * @param incident whether it reports one
 * @param pairs what it is about; none when it reports no incident
 * @param sources who acts in a pair; pairs in which either may be said to act are not among them
 */
public record DrawnLabel(
        String id, boolean flagged, Answer incident, Map<Pair, Signal> pairs, Map<Pair, String> sources) {
    private static final List<String> COLUMNS = List.of("id", "drawn", "incident", "pairs", "roles");
    private static final String NONE = "-";

    /** What the person who labelled it says. */
    public enum Answer {
        YES,
        NO,
        AMBIGUOUS;

        private static final Map<Answer, String> WORDS =
                new EnumMap<>(Map.of(YES, "yes", NO, "no", AMBIGUOUS, "ambiguous"));

        static Answer of(String word) {
            return Arrays.stream(values())
                    .filter(answer -> word.equals(WORDS.get(answer)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is none of yes, no, ambiguous"));
        }
    }

    /**
     * The rows below the line of column names.
     *
     * @throws IllegalArgumentException naming the line that is none
     */
    public static List<DrawnLabel> read(List<String> lines) {
        if (lines.isEmpty() || !cells(lines.get(0)).equals(COLUMNS)) {
            throw new IllegalArgumentException("line 1: expected these columns, parted by tabs: " + COLUMNS);
        }
        return lines.stream().skip(1).map(line -> row(cells(line))).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private static DrawnLabel row(List<String> cells) {
        if (cells.size() != COLUMNS.size()) {
            throw new IllegalArgumentException(cells.get(0) + ": " + cells.size() + " columns");
        }
        Map<Pair, Signal> pairs = new LinkedHashMap<>();
        if (!cells.get(3).equals(NONE)) {
            for (String one : cells.get(3).split(" ", -1)) {
                int end = one.length() - 1;
                pairs.put(
                        Pair.parse(one.substring(0, end)),
                        one.charAt(end) == '+' ? Signal.COOPERATIVE : Signal.HOSTILE);
            }
        }
        return new DrawnLabel(
                cells.get(0), cells.get(1).equals("flagged"), Answer.of(cells.get(2)), pairs, sources(cells.get(4)));
    }

    /** {@code FRA>IRN}: France acts on Iran; {@code FRA=IRN}: either. */
    private static Map<Pair, String> sources(String roles) {
        Map<Pair, String> sources = new LinkedHashMap<>();
        for (String one : roles.equals(NONE) ? new String[0] : roles.split(" ", -1)) {
            int sign = Math.max(one.indexOf('>'), one.indexOf('='));
            if (sign < 0) {
                throw new IllegalArgumentException("'" + one + "' says neither > nor =");
            }
            if (one.charAt(sign) == '>') {
                sources.put(Pair.of(one.substring(0, sign), one.substring(sign + 1)), one.substring(0, sign));
            }
        }
        return sources;
    }
}
