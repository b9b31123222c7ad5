package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.LinkKind;
import java.util.Collection;
import java.util.List;

/** The other incidents of a pair into which a person may put what stands in one: most urgent first. */
public final class Neighbours {
    private static final int MOST = 40;

    private Neighbours() {}

    /**
     * Those that take a story.
     *
     * @param ofPair incidents of its pair, itself among them or not
     */
    public static List<Row> of(Incident incident, Collection<Incident> ofPair) {
        return ofPair.stream()
                .filter(other -> !other.id().equals(incident.id()) && takes(other))
                .map(Row::of)
                .sorted(Row.ORDER)
                .limit(MOST)
                .toList();
    }

    /** What a person closed, what was joined into another and what others raised takes no story; the journal decides again. */
    private static boolean takes(Incident other) {
        return other.desk().closure() == null
                && other.ties().links().stream()
                        .noneMatch(link -> link.kind() == LinkKind.JOINED_INTO || link.kind() == LinkKind.MADE_OF);
    }
}
