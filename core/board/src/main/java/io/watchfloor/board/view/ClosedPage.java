package io.watchfloor.board.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of closed incidents.
 *
 * @param rows the one that closed last first
 * @param inAll how many are closed
 * @param next where the next page begins, or absent at the end
 * @param progress how far the past has been read, in words; empty when to the end
 */
public record ClosedPage(List<Row> rows, long inAll, @Nullable String next, String progress) {}
