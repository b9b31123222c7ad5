package io.watchfloor.training.evaluation;

import io.watchfloor.testkit.Calendar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where a mean hides something: scores by year and by region, and the cell of a month and a region that does worst. Only
 * totals, so that shut months may be among them.
 */
public record Cells(SortedMap<String, List<Scored>> byYear, SortedMap<String, List<Scored>> byRegion, String worst) {
    /** A cell of fewer clear rows, or reports among them, says nothing. */
    private static final int ENOUGH = 40;

    private static final int ENOUGH_REPORTS = 10;

    /** Takes the rows of every month apart. */
    public static Cells of(SortedMap<YearMonth, List<Scored>> months, Regions regions) {
        SortedMap<String, List<Scored>> byYear = new TreeMap<>();
        SortedMap<String, List<Scored>> byRegion = new TreeMap<>();
        SortedMap<String, List<Scored>> cells = new TreeMap<>();
        months.forEach((month, rows) -> {
            byYear.computeIfAbsent(Integer.toString(month.getYear()), key -> new ArrayList<>())
                    .addAll(rows);
            rows.forEach(row -> regions.of(row.tags()).forEach(region -> {
                byRegion.computeIfAbsent(region, key -> new ArrayList<>()).add(row);
                String cell = month + " " + region + (Calendar.isShut(month) ? " shut" : "");
                cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(row);
            }));
        });
        String worst = cells.entrySet().stream()
                .filter(cell -> enough(cell.getValue()))
                .map(Cells::line)
                .min(Comparator.comparingDouble(
                        (MonthScores line) -> line.flagged().f1().value()))
                .map(MonthScores::text)
                .orElse("  no cell has " + ENOUGH + " clear rows");
        return new Cells(byYear, byRegion, worst);
    }

    private static boolean enough(List<Scored> rows) {
        List<Scored> clear =
                rows.stream().filter(row -> !row.label().ambiguous()).toList();
        return clear.size() >= ENOUGH && clear.stream().filter(Scored::wanted).count() >= ENOUGH_REPORTS;
    }

    private static MonthScores line(Map.Entry<String, List<Scored>> cell) {
        return MonthScores.of("  " + cell.getKey(), cell.getValue());
    }

    /** Lines below those of the months. */
    public String text() {
        StringBuilder text = new StringBuilder("by year, and by region that a headline names a state of\n");
        Stream.of(byYear, byRegion)
                .flatMap(lines -> lines.entrySet().stream())
                .forEach(cell -> text.append(line(cell).text()).append('\n'));
        return text.append("the worst cell of a month and a region\n")
                .append(worst)
                .append('\n')
                .toString();
    }
}
