package io.watchfloor.training.evaluation;

import io.watchfloor.model.Headline;
import io.watchfloor.model.NewsValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A headline that reports an incident, with a person's judgement of how grave its act is and what is new about it.
 *
 * @param month when it was published, such as {@code 2023-05}
 * @param gravity 0 to 9
 */
public record GravityLabel(String id, String month, Headline headline, int gravity, NewsValue news) {
    private static final List<String> COLUMNS =
            List.of("id", "date", "outlet", "headline", "relation_incident", "gravity", "news");
    private static final Map<String, NewsValue> LETTERS = Map.of(
            "N", NewsValue.NEW_ACT,
            "F", NewsValue.FOLLOW_UP,
            "D", NewsValue.DAILY_COURSE,
            "R", NewsValue.RETOLD,
            "P", NewsValue.PLANNED);
    private static final int MONTH = "2023-05".length();

    /** Whether a file of labels has the two columns that this needs. */
    public static boolean stands(List<String> lines) {
        return !lines.isEmpty() && cells(lines.get(0)).containsAll(COLUMNS);
    }

    /**
     * The rows that report an incident.
     *
     * @throws IllegalArgumentException naming the line that is none
     */
    public static List<GravityLabel> read(List<String> lines) {
        if (!stands(lines)) {
            throw new IllegalArgumentException("line 1: expected at least these columns, parted by tabs: " + COLUMNS);
        }
        List<String> names = cells(lines.get(0));
        List<GravityLabel> labels = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                List<String> cells = cells(lines.get(i));
                if (cells.get(names.indexOf("relation_incident")).equals("yes")) {
                    labels.add(row(names, cells));
                }
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return labels;
    }

    private static GravityLabel row(List<String> names, List<String> cells) {
        if (cells.size() != names.size()) {
            throw new IllegalArgumentException(cells.size() + " columns instead of " + names.size());
        }
        String id = cells.get(names.indexOf("id"));
        String date = cells.get(names.indexOf("date"));
        Instant at = date.contains("T")
                ? Instant.parse(date)
                : LocalDate.parse(date).atTime(12, 0).toInstant(ZoneOffset.UTC);
        String gravity = cells.get(names.indexOf("gravity"));
        NewsValue news = LETTERS.get(cells.get(names.indexOf("news")));
        if (!gravity.matches("\\d") || news == null) {
            throw new IllegalArgumentException("gravity is a digit, and news one of N, F, D, R, P");
        }
        Headline headline = Headline.of(
                id,
                "labelled",
                cells.get(names.indexOf("outlet")),
                cells.get(names.indexOf("headline")),
                null,
                null,
                at);
        return new GravityLabel(id, date.substring(0, MONTH), headline, Integer.parseInt(gravity), news);
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }
}
