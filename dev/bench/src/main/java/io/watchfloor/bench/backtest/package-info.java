/** Backtests and diffs of a large book over a long past, beside reading the headlines alone. */
@NullMarked
package io.watchfloor.bench.backtest;

import org.jspecify.annotations.NullMarked;
