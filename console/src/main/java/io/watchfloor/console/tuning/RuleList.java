package io.watchfloor.console.tuning;

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
public record RuleList(long revision, Instant activeFrom, List<RuleRow> rows, int calls) {
    /** Before any book was read. */
    public static final RuleList NONE = new RuleList(0, Instant.EPOCH, List.of(), 0);
}
