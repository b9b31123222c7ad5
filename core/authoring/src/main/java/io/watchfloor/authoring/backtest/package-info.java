/** What decision books make of headlines of the past: trials of one book, the difference between two, and what no rule took. */
@NullMarked
package io.watchfloor.authoring.backtest;

import org.jspecify.annotations.NullMarked;
