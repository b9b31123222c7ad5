package io.watchfloor.board.view;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The most urgent incident that calls for somebody and that nobody has, as every page says it until somebody owns or signs it.
 *
 * @param headline what happened, or its subject when no report says
 * @param names of the two parties
 * @param since when nobody has had it
 * @param version of the desk, for who owns it from here
 * @param more how many others call for somebody
 * @param seen whoever asks has looked at it as urgent as it is now
 */
public record Band(
        String incident,
        DeskUrgency urgency,
        String headline,
        String names,
        Instant since,
        int version,
        int more,
        boolean seen) {
    /** Of rows in any order, what is quiet last; absent when no P1 and no P2 waits. */
    static Optional<Band> of(Collection<Row> rows, Predicate<Row> quiet) {
        List<Row> calling = rows.stream().filter(Band::calls).toList();
        return calling.stream()
                .min(Comparator.<Row, Boolean>comparing(quiet::test).thenComparing(Row.ORDER))
                .map(row -> of(row, calling.size() - 1, quiet.test(row)));
    }

    private static boolean calls(Row row) {
        return row.unowned()
                && row.urgency() != DeskUrgency.P3
                && !row.incident().desk().answersFor(row.incident().level().computed());
    }

    private static Band of(Row row, int more, boolean seen) {
        return new Band(
                row.incident().id(),
                row.urgency(),
                row.title(),
                row.about().isEmpty() ? row.names() : "",
                row.unownedSince(),
                row.incident().desk().version(),
                more,
                seen);
    }

    public String href() {
        return Links.incident(incident);
    }
}
