/** The list of feeds of a running stack: what is read, and how each does. The topics are the truth. */
@NullMarked
package io.watchfloor.cli.feeds;

import org.jspecify.annotations.NullMarked;
