/** What decision books make of headlines of the past: trials of one book, and the difference between two. */
@NullMarked
package io.watchfloor.analysis.backtest;

import org.jspecify.annotations.NullMarked;
