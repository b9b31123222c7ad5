package io.watchfloor.board.view;

import java.util.List;

/**
 * The board at one moment.
 *
 * @param lines open and eased incidents, most urgent first, each story once
 * @param unsigned flash incidents that closed by quiet in the last 30 days, and nobody signed them; newest first
 * @param closed the others closed last, newest first
 * @param closedInAll how many are closed
 * @param recent events that tell something, newest first
 */
public record Board(List<Line> lines, List<Row> unsigned, List<Row> closed, long closedInAll, List<Moment> recent) {
    /** More rows than this are drawn only where they are looked at. */
    public static final int MANY = 60;

    public boolean many() {
        return lines.size() > MANY;
    }

    /** Something of it is P1. */
    public boolean flash() {
        return lines.stream().anyMatch(line -> line.row().urgency() == DeskUrgency.P1);
    }

    /** Open and eased incidents one by one, most urgent first. */
    public List<Row> open() {
        return lines.stream().map(Line::row).sorted(Row.ORDER).toList();
    }
}
