/** {@code feeds}: the list of feeds of a running stack, and feeds looked at without polling them for the watch. */
@NullMarked
package io.watchfloor.cli.command.feeds;

import org.jspecify.annotations.NullMarked;
