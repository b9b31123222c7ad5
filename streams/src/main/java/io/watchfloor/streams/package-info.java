/** Headlines in, incidents out. {@link io.watchfloor.streams.WatchfloorTopology} is the page to read first. */
@NullMarked
package io.watchfloor.streams;

import org.jspecify.annotations.NullMarked;
