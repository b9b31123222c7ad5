package io.watchfloor.board.view;

import java.util.List;

/**
 * The board at one moment.
 *
 * @param open open and eased incidents, most urgent first
 * @param closed the ones closed last, newest first
 * @param closedInAll how many are closed
 * @param recent events that tell something, newest first
 */
public record Board(List<Row> open, List<Row> closed, long closedInAll, List<Moment> recent) {}
