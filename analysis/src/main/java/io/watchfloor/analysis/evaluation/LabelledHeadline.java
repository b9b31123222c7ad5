package io.watchfloor.analysis.evaluation;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A headline with a person's judgement of it.
 *
 * @param incident it reports an incident between states
 * @param polarity hostile or cooperative, or absent when mixed or no incident
 * @param type what kind of incident, or {@code -}
 * @param actors parties to the act; none when it is no incident
 * @param ambiguous another careful reader could judge otherwise
 */
public record LabelledHeadline(
        String id,
        LocalDate date,
        String outlet,
        String title,
        boolean incident,
        @Nullable Signal polarity,
        String type,
        Set<String> actors,
        boolean ambiguous) {
    private static final List<String> COLUMNS =
            List.of("id", "date", "outlet", "headline", "relation_incident", "polarity", "type", "actors", "ambiguous");
    private static final String NONE = "-";

    /**
     * The rows below the line of column names.
     *
     * @throws IllegalArgumentException naming the line that is none
     */
    public static List<LabelledHeadline> read(List<String> lines) {
        if (lines.isEmpty() || !cells(lines.get(0)).equals(COLUMNS)) {
            throw new IllegalArgumentException("line 1: expected these columns, parted by tabs: " + COLUMNS);
        }
        List<LabelledHeadline> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                rows.add(row(cells(lines.get(i))));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private static LabelledHeadline row(List<String> cells) {
        if (cells.size() != COLUMNS.size()) {
            throw new IllegalArgumentException(cells.size() + " columns instead of " + COLUMNS.size());
        }
        return new LabelledHeadline(
                cells.get(0),
                LocalDate.parse(cells.get(1)),
                cells.get(2),
                cells.get(3),
                either(cells.get(4), "yes", "no"),
                cells.get(5).equals(NONE) ? null : Signal.of(cells.get(5)),
                cells.get(6),
                cells.get(7).equals(NONE)
                        ? Set.of()
                        : new TreeSet<>(List.of(cells.get(7).split(",", -1))),
                either(cells.get(8), "1", "0"));
    }

    private static boolean either(String cell, String yes, String no) {
        if (!cell.equals(yes) && !cell.equals(no)) {
            throw new IllegalArgumentException("'" + cell + "' is neither " + yes + " nor " + no);
        }
        return cell.equals(yes);
    }

    /** The headline as if it had come from a feed on its day. */
    public Headline headline() {
        Instant noon = date.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return Headline.of(id, "labelled", outlet, title, null, null, noon);
    }
}
