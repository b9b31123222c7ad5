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
 * @param fresh how many of those others whoever asks has not looked at as urgent as they are now
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
        int fresh,
        boolean seen) {
    /**
     * Of rows in any order; absent when no P1 and no P2 waits. To have been looked at quiets a P1, and takes its place from it only
     * for another P1: whoever looked and fell asleep is still told of the worst first, and that a P2 is new beside it.
     */
    static Optional<Band> of(Collection<Row> rows, Predicate<Row> quiet) {
        List<Row> calling = rows.stream().filter(Band::calls).toList();
        int unseen = (int) calling.stream().filter(quiet.negate()).count();
        return calling.stream()
                .min(Comparator.comparing(Row::urgency)
                        .thenComparing(quiet::test)
                        .thenComparing(Row.ORDER))
                .map(row -> of(row, calling.size() - 1, unseen, quiet.test(row)));
    }

    /** How many others there are, and how many of them are new to whoever asks; empty when there is none. */
    public String others() {
        return more == 0 ? "" : " · " + more + " more" + (fresh == 0 ? "" : ", " + fresh + " new");
    }

    private static boolean calls(Row row) {
        return row.unowned()
                && row.urgency() != DeskUrgency.P3
                && !row.incident().desk().answersFor(row.incident().level().computed());
    }

    private static Band of(Row row, int more, int unseen, boolean seen) {
        return new Band(
                row.incident().id(),
                row.urgency(),
                row.title(),
                row.about().isEmpty() ? row.names() : "",
                row.unownedSince(),
                row.incident().desk().version(),
                more,
                seen ? unseen : unseen - 1,
                seen);
    }

    public String href() {
        return Links.incident(incident);
    }
}
