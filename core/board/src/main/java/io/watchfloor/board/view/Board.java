package io.watchfloor.board.view;

import java.util.List;

/**
 * The board at one moment.
 *
 * @param open open and eased incidents, most urgent first
 * @param unsigned flash incidents that closed by quiet in the last 30 days, and nobody signed them; newest first
 * @param closed the others closed last, newest first
 * @param closedInAll how many are closed
 * @param recent events that tell something, newest first
 */
public record Board(List<Row> open, List<Row> unsigned, List<Row> closed, long closedInAll, List<Moment> recent) {}
