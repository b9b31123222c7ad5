package io.watchfloor.proofs.stack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the table of faults: what was measured each time, and the medians of it. */
final class HarmRow {
    static final String HEAD = "| fault | detected | paged | back | lost | twice |\n|---|---|---|---|---|---|";
    private static final String NEVER = "no";

    private final Object fault;
    private final List<Measured> all = new ArrayList<>();

    /** A row of a fault, which it names by its text. */
    HarmRow(Object fault) {
        this.fault = fault;
    }

    /**
     * What was seen once.
     *
     * @param detected seconds from the fault until a service said that it is not ready, or did not answer; absent when none did
     * @param paged seconds from the fault until somebody was called; absent when nobody was
     * @param back seconds from the end of the fault until a story of that moment was told and shown; absent when it was not
     * @param lost headlines that were published and are not on the topic
     * @param twice headlines on the topic, and notifications, that came more than once
     */
    record Measured(@Nullable Double detected, @Nullable Double paged, @Nullable Double back, int lost, int twice) {
        /** The same times, with what was lost and came twice from one tally to the next. */
        Measured between(Tally before, Tally after) {
            return new Measured(detected, paged, back, after.lost() - before.lost(), after.twice() - before.twice());
        }
    }

    void add(Measured measured) {
        all.add(measured);
    }

    /** A row in Markdown; a cell of times in which some were never reached says in how many. */
    String markdown() {
        if (all.isEmpty()) {
            return Stream.of(fault.toString(), "", "", "", "", "")
                    .map(cell -> cell.isEmpty() ? "not measured" : cell)
                    .collect(Collectors.joining(" | ", "| ", " |"));
        }
        return String.format(
                "| %s | %s | %s | %s | %d | %d |",
                fault,
                times(Measured::detected),
                times(Measured::paged),
                times(Measured::back),
                sum(Measured::lost),
                sum(Measured::twice));
    }

    private String times(Function<Measured, @Nullable Double> time) {
        List<Double> known = all.stream().map(time).filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            return NEVER;
        }
        String median = String.format(Locale.ROOT, "%.0f s", median(known));
        return known.size() == all.size() ? median : median + " (" + known.size() + " of " + all.size() + ")";
    }

    private int sum(Function<Measured, Integer> count) {
        return all.stream().mapToInt(count::apply).sum();
    }

    /** The one in the middle; of an even number the mean of the two there. */
    static double median(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
