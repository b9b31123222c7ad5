package io.watchfloor.console.web.wall;

import io.watchfloor.board.grants.Scope;
import io.watchfloor.board.view.DeskUrgency;
import io.watchfloor.board.view.Highlights;
import io.watchfloor.board.view.Row;
import io.watchfloor.board.view.Times;
import io.watchfloor.board.world.Tie;
import io.watchfloor.board.world.World;
import io.watchfloor.model.LeadHeadline;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What stands on a wall.
 *
 * @param lines P1 and P2, most urgent first, as many as fit
 * @param more P1 and P2 for which there is no room
 * @param counts open incidents of each urgency
 */
public record WallSheet(List<Entry> lines, int more, Map<DeskUrgency, Integer> counts, Scope scope) {
    /** What can be read from four metres, beside the map, when each headline takes two lines: nobody scrolls a wall. */
    private static final int FIT = 4;

    /**
     * One incident from afar.
     *
     * @param number of its pair on the map, or 0
     * @param said what a voice reads: the headline with both parties, which stand beside it in writing
     * @param age since its newest turn
     */
    public record Entry(
            String id,
            DeskUrgency urgency,
            int number,
            String headline,
            String said,
            String names,
            String subject,
            String age) {
        static Entry of(Row row, World map, Instant now) {
            Tie tie = map.calling(row.incident().pair());
            LeadHeadline lead = row.lead();
            return new Entry(
                    row.incident().id(),
                    row.urgency(),
                    tie == null ? 0 : tie.number(),
                    lead == null ? row.names() + ", " + row.subject() : Highlights.plain(lead.title()),
                    row.title(),
                    row.names(),
                    row.subject(),
                    Times.age(row.turned(), now));
        }
    }

    /**
     * What stands there.
     *
     * @param open incidents that the grant shows
     */
    static WallSheet of(List<Row> open, World map, Scope scope, Instant now) {
        Map<DeskUrgency, Integer> counts = new EnumMap<>(DeskUrgency.class);
        for (DeskUrgency urgency : DeskUrgency.values()) {
            counts.put(urgency, 0);
        }
        open.forEach(row -> counts.merge(row.urgency(), 1, Integer::sum));
        List<Entry> urgent = open.stream()
                .filter(row -> row.urgency() != DeskUrgency.P3)
                .sorted(Row.ORDER)
                .map(row -> Entry.of(row, map, now))
                .toList();
        List<Entry> lines = urgent.subList(0, Math.min(FIT, urgent.size()));
        return new WallSheet(List.copyOf(lines), urgent.size() - lines.size(), counts, scope);
    }

    /** Open incidents of one urgency. */
    public int count(DeskUrgency urgency) {
        return counts.getOrDefault(urgency, 0);
    }
}
