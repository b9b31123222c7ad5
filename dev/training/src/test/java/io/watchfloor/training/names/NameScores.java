package io.watchfloor.training.names;

import io.watchfloor.text.names.NameSpan;
import io.watchfloor.text.names.NameType;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts of names that were right, found and wanted, per type. A name is right when its words and its type are exact. */
public final class NameScores {
    /** Counts of one type, or of all. */
    public record Counts(int right, int found, int wanted) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(right + other.right, found + other.found, wanted + other.wanted);
        }

        /** Percent of the found names that are right. */
        public double precision() {
            return percent(right, found);
        }

        /** Percent of the wanted names that were found. */
        public double recall() {
            return percent(right, wanted);
        }

        public double f1() {
            return percent(2 * right, found + wanted);
        }

        private static double percent(int part, int whole) {
            return whole == 0 ? 0 : 100.0 * part / whole;
        }
    }

    private final Map<NameType, Counts> byType = new EnumMap<>(NameType.class);

    void add(List<NameSpan> found, List<NameSpan> wanted) {
        for (NameSpan name : found) {
            count(name.type(), new Counts(wanted.contains(name) ? 1 : 0, 1, 0));
        }
        for (NameSpan name : wanted) {
            count(name.type(), new Counts(0, 0, 1));
        }
    }

    private void count(NameType type, Counts counts) {
        byType.merge(type, counts, Counts::plus);
    }

    public Counts of(NameType type) {
        return byType.getOrDefault(type, Counts.NONE);
    }

    public Counts all() {
        return byType.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** A row of a Markdown table: F1 of all and of each type with precision and recall. */
    String row(String title) {
        StringBuilder row = new StringBuilder("| ").append(title).append(" | ").append(cell(all()));
        for (NameType type : NameType.values()) {
            row.append(" | ").append(cell(of(type)));
        }
        return row.append(" |").toString();
    }

    private static String cell(Counts counts) {
        return String.format(Locale.ROOT, "%.1f (%.1f/%.1f)", counts.f1(), counts.precision(), counts.recall());
    }
}
