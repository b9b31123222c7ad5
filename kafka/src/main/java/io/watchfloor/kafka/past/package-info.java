/** Headlines of the past in their order of arrival, for backtests. */
@NullMarked
package io.watchfloor.kafka.past;

import org.jspecify.annotations.NullMarked;
