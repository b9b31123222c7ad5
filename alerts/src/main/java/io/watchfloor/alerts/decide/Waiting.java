package io.watchfloor.alerts.decide;

import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification.DigestLine;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events that wait for a digest, one entry each under receiver, incident and event: a flood makes no entry grow. */
final class Waiting {
    private static final char PART = '\u0001';
    private static final char AFTER = '\u0002';

    private final Table<Line> table;

    Waiting(Table<Line> table) {
        this.table = table;
    }

    /**
     * An event, and the lane that it waits in.
     *
     * @param event the whole of a call that may still be told by itself, or absent
     */
    record Line(String lane, DigestLine line, @Nullable IncidentEvent event) {}

    void add(Lane lane, DigestLine line) {
        table.put(key(lane.receiver(), line), new Line(lane.name(), line, null));
    }

    void add(Lane lane, DigestLine line, IncidentEvent event) {
        table.put(key(lane.receiver(), line), new Line(lane.name(), line, event));
    }

    /** The lane in which an earlier event of the incident holds back later ones, or absent. */
    @Nullable
    String holdingBack(String receiver, String incident) {
        String prefix = receiver + PART + incident;
        return table.range(prefix + PART, prefix + AFTER).values().stream()
                .map(Line::lane)
                .filter(Lane::holdsBack)
                .findFirst()
                .orElse(null);
    }

    /** All that wait in a lane. */
    List<DigestLine> of(Lane lane) {
        return lines(lane).map(Line::line).toList();
    }

    /** The calls that wait in a lane. */
    List<IncidentEvent> calls(Lane lane) {
        return lines(lane).map(Line::event).filter(Objects::nonNull).toList();
    }

    private Stream<Line> lines(Lane lane) {
        return table.range(lane.receiver() + PART, lane.receiver() + AFTER).values().stream()
                .filter(line -> line.lane().equals(lane.name()));
    }

    void remove(String receiver, Collection<DigestLine> lines) {
        lines.forEach(line -> table.delete(key(receiver, line)));
    }

    private static String key(String receiver, DigestLine line) {
        return receiver + PART + line.incident() + PART + line.event();
    }
}
