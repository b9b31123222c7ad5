package io.watchfloor.training.evaluation;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Signal;
import io.watchfloor.testkit.LabelledPair;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A headline with a person's judgement of it.
 *
 * @param incident it reports an incident between states
 * @param polarity hostile or cooperative, or absent when mixed or no incident
 * @param type what kind of incident, or {@code -}
 * @param actors parties to the act; none when it is no incident
 * @param ambiguous another careful reader could judge otherwise
 * @param pairs between whom the act passes; none where the file does not say
 * @param weight how many headlines of the stream it stands for; 1 where the file does not say
 * @param quick by one reader who read many: it teaches less of between whom, and nothing of who acts
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
        boolean ambiguous,
        List<LabelledPair> pairs,
        double weight,
        boolean quick) {
    private static final List<String> COLUMNS =
            List.of("id", "date", "outlet", "headline", "relation_incident", "type", "ambiguous");
    /** Files have these or not; what actors there are, and how they stand, a file may leave to its pairs. */
    private static final String PAIRS = "pairs";

    private static final String POLARITY = "polarity";
    private static final String ACTORS = "actors";
    private static final String WEIGHT = "weight";
    static final String QUICK = "quick";
    private static final String NONE = "-";

    /**
     * The rows below the line of column names.
     *
     * @throws IllegalArgumentException naming the line that is none
     */
    public static List<LabelledHeadline> read(List<String> lines) {
        List<String> names = lines.isEmpty() ? List.of() : cells(lines.get(0));
        if (!names.containsAll(COLUMNS)) {
            throw new IllegalArgumentException(
                    "line 1: expected these columns among others, parted by tabs: " + COLUMNS);
        }
        List<LabelledHeadline> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                LabelledHeadline row = row(names, cells(lines.get(i)));
                if (!ids.add(row.id())) {
                    throw new IllegalArgumentException(row.id() + " stands here a second time");
                }
                rows.add(row);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private static LabelledHeadline row(List<String> names, List<String> cells) {
        if (cells.size() != names.size()) {
            throw new IllegalArgumentException(cells.size() + " columns instead of " + names.size());
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        List<LabelledPair> pairs = LabelledPair.read(row.getOrDefault(PAIRS, NONE));
        String polarity = row.get(POLARITY);
        String actors = row.get(ACTORS);
        return new LabelledHeadline(
                of(row, "id"),
                date(of(row, "date")),
                of(row, "outlet"),
                of(row, "headline"),
                either(of(row, "relation_incident"), "yes", "no"),
                polarity == null ? polarity(pairs) : polarity.equals(NONE) ? null : Signal.of(polarity),
                of(row, "type"),
                actors == null
                        ? actors(pairs)
                        : actors.equals(NONE) ? Set.of() : new TreeSet<>(List.of(actors.split(",", -1))),
                either(of(row, "ambiguous"), "1", "0"),
                pairs,
                weight(row.getOrDefault(WEIGHT, "1")),
                either(row.getOrDefault(QUICK, "0"), "1", "0"));
    }

    private static String of(Map<String, String> row, String column) {
        return row.getOrDefault(column, NONE);
    }

    /** That of all pairs, where they agree. */
    private static @Nullable Signal polarity(List<LabelledPair> pairs) {
        Set<Optional<Signal>> signals =
                pairs.stream().map(pair -> Optional.ofNullable(pair.signal())).collect(Collectors.toSet());
        return signals.size() == 1 ? signals.iterator().next().orElse(null) : null;
    }

    private static Set<String> actors(List<LabelledPair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.source(), pair.target()))
                .filter(party -> !party.equals(Pair.UNIDENTIFIED))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A day, or a moment of it. */
    private static LocalDate date(String cell) {
        try {
            return LocalDate.parse(cell.length() > 10 ? cell.substring(0, 10) : cell);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + cell + "' is no date; without one a headline is read with today's ministers", e);
        }
    }

    private static double weight(String cell) {
        double weight = Double.parseDouble(cell);
        if (!(weight > 0)) {
            throw new IllegalArgumentException("'" + cell + "' is no weight");
        }
        return weight;
    }

    private static boolean either(String cell, String yes, String no) {
        if (!cell.equals(yes) && !cell.equals(no)) {
            throw new IllegalArgumentException("'" + cell + "' is neither " + yes + " nor " + no);
        }
        return cell.equals(yes);
    }

    /** The month that it was published in: what a fold is made of. */
    public YearMonth month() {
        return YearMonth.from(date);
    }

    /** The headline as if it had come from a feed on its day. */
    public Headline headline() {
        Instant noon = date.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return Headline.of(id, "labelled", outlet, title, null, null, noon);
    }
}
