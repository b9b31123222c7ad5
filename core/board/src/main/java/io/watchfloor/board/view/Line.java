package io.watchfloor.board.view;

import io.watchfloor.model.Counts;
import io.watchfloor.model.IncidentId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row where it stands on the board: by itself, or folded under the one that speaks for its story.
 *
 * @param sort text that sorts lines as they stand; what is folded comes right after the line that speaks for it
 * @param under id of the incident that speaks for it, or absent
 * @param others ids of the incidents for which it speaks, in their order
 */
public record Line(Row row, String sort, @Nullable String under, List<String> others) {
    private static final int NAMED = 3;

    /** By itself. */
    public static Line of(Row row) {
        return new Line(row, row.sort(), null, List.of());
    }

    /** How many incidents its story has, and between whom else: {@code 3 incidents, also Canada–Myanmar, UK–Myanmar}. */
    public String story() {
        List<String> pairs = others.stream()
                .map(id -> PartyNames.brief(IncidentId.parse(id).pair()))
                .filter(names -> !names.equals(row.names()))
                .distinct()
                .toList();
        String first = String.join(", ", pairs.subList(0, Math.min(NAMED, pairs.size())));
        return Counts.of(others.size() + 1L, "incident")
                + (pairs.isEmpty() ? "" : ", also " + first)
                + (pairs.size() > NAMED ? " and " + (pairs.size() - NAMED) + " more" : "");
    }

    /** It stands where it stood, and speaks for the same. */
    public boolean standsAs(Line other) {
        return Objects.equals(under, other.under)
                && others.equals(other.others)
                && (under == null || sort.equals(other.sort));
    }
}
