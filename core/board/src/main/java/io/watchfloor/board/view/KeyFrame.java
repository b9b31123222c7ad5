package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was known at a time, as much of it as the board of then shows. A {@link Rewind} goes on from one.
 *
 * @param open incidents that were open or eased, by id
 * @param recent events that told something, newest first
 */
public record KeyFrame(Instant at, List<Known> open, List<Moment> recent) {
    public KeyFrame {
        // An empty list is not written.
        open = open == null ? List.of() : List.copyOf(open);
        recent = recent == null ? List.of() : List.copyOf(recent);
    }

    /**
     * One incident as it was known.
     *
     * @param called when it had last called an officer, or absent
     */
    public record Known(Incident header, @Nullable Instant called) {
        Row row() {
            return Row.of(header, called);
        }
    }

    /**
     * Open incidents as they stood on the board.
     *
     * @param reports of an incident, withdrawn ones too; asked how grave they were
     */
    public List<Line> lines(Function<String, List<IncidentReport>> reports) {
        List<Row> rows = open.stream().map(Known::row).sorted(Row.ORDER).toList();
        return Folding.of(rows, id -> gravest(reports.apply(id)));
    }

    /** Of the reports that had joined; what was withdrawn since counts, because it may have counted then. */
    private int gravest(List<IncidentReport> reports) {
        return reports.stream()
                .filter(member ->
                        !member.joinedAt().isAfter(at) && member.report().gravity() != null)
                .mapToInt(member -> member.report().gravity().tenths())
                .max()
                .orElse(0);
    }
}
