package io.watchfloor.rules.gravity;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.NewsValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tests of the table of acts. */
final class GravityExamples {
    private static final int MOST = Numbers.MOST;

    private final List<GravityExample> all = new ArrayList<>();
    private LocalDate date = LocalDate.EPOCH;

    /** The day of tests that state none. */
    void day(@Nullable YamlNode node) {
        date = node == null ? LocalDate.EPOCH : date(node);
    }

    List<GravityExample> all() {
        return List.copyOf(all);
    }

    /** Reads one. */
    void add(YamlNode test, String act) {
        test.onlyKeys("test", Set.of("hit", "miss", "gravity", "news", "date"));
        String hit = test.text("hit");
        String miss = test.text("miss");
        if ((hit == null) == (miss == null)) {
            test.error("act '" + act + "': a test is either a hit or a miss");
            return;
        }
        YamlNode gravity = test.get("gravity");
        int[] range = gravity == null ? new int[] {0, MOST} : range(gravity);
        YamlNode day = test.get("date");
        all.add(new GravityExample(
                act,
                hit != null,
                hit == null ? String.valueOf(miss) : hit,
                range[0],
                range[1],
                news(test.get("news")),
                day == null ? date : date(day),
                test));
    }

    private static @Nullable NewsValue news(@Nullable YamlNode node) {
        try {
            return node == null ? null : NewsValue.of(node.text());
        } catch (IllegalArgumentException e) {
            node.error(String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** {@code 60..75}, or one number. */
    private static int[] range(YamlNode node) {
        String[] ends = node.text().split("\\.\\.", -1);
        boolean numbers = ends.length <= 2 && List.of(ends).stream().allMatch(end -> end.matches("\\d{1,3}"));
        if (!numbers) {
            node.error("gravity '" + node.text() + "' is no range of tenths such as 60..75");
            return new int[] {0, MOST};
        }
        return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])};
    }

    private static LocalDate date(YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            node.error("'" + node.text() + "' is no date such as 2023-02-03");
            return LocalDate.EPOCH;
        }
    }
}
