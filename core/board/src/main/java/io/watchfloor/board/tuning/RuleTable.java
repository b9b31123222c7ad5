package io.watchfloor.board.tuning;

import java.time.Instant;
import java.util.List;

/**
 * All rules of the newest book.
 *
 * @param revision of that book
 * @param activeFrom it decides for headlines fetched from here on
 * @param rows those that call most first
 * @param calls in the last thirty days, of all rules
 */
public record RuleTable(long revision, Instant activeFrom, List<RuleRow> rows, int calls) {
    /** Before any book was read. */
    public static final RuleTable NONE = new RuleTable(0, Instant.EPOCH, List.of(), 0);
}
