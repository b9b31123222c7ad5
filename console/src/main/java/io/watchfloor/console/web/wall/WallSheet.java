package io.watchfloor.console.web.wall;

import io.watchfloor.board.grants.Scope;
import io.watchfloor.board.view.DeskUrgency;
import io.watchfloor.board.view.Highlights;
import io.watchfloor.board.view.Line;
import io.watchfloor.board.view.Row;
import io.watchfloor.board.view.Times;
import io.watchfloor.model.Incident;
import io.watchfloor.model.LeadHeadline;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What stands on a wall.
 *
 * @param lines P1 and P2, most urgent first, as many as fit
 * @param more P1 and P2 for which there is no room
 * @param counts open incidents of each urgency
 */
public record WallSheet(List<Entry> lines, int more, Map<DeskUrgency, Integer> counts, Scope scope) {
    /** What can be read from four metres. */
    private static final int FIT = 6;

    /**
     * One incident from afar.
     *
     * @param age since its newest turn
     */
    public record Entry(String id, DeskUrgency urgency, String headline, String names, String subject, String age) {
        static Entry of(Row row, Instant now) {
            LeadHeadline lead = row.lead();
            return new Entry(
                    row.incident().id(),
                    row.urgency(),
                    lead == null ? row.names() + ", " + row.subject() : Highlights.plain(lead.title()),
                    row.names(),
                    row.subject(),
                    Times.age(row.turned(), now));
        }
    }

    static WallSheet of(List<Line> board, Scope scope, Predicate<Incident> covers, Instant now) {
        List<Row> open = board.stream()
                .map(Line::row)
                .filter(row -> !row.closed() && covers.test(row.incident()))
                .toList();
        Map<DeskUrgency, Integer> counts = new EnumMap<>(DeskUrgency.class);
        for (DeskUrgency urgency : DeskUrgency.values()) {
            counts.put(urgency, 0);
        }
        open.forEach(row -> counts.merge(row.urgency(), 1, Integer::sum));
        List<Entry> urgent = open.stream()
                .filter(row -> row.urgency() != DeskUrgency.P3)
                .sorted(Row.ORDER)
                .map(row -> Entry.of(row, now))
                .toList();
        List<Entry> lines = urgent.subList(0, Math.min(FIT, urgent.size()));
        return new WallSheet(List.copyOf(lines), urgent.size() - lines.size(), counts, scope);
    }

    /** Open incidents of one urgency. */
    public int count(DeskUrgency urgency) {
        return counts.getOrDefault(urgency, 0);
    }
}
