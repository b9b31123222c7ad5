/** The wall: what a room reads from afar. It names no officer, leads nowhere and cannot be acted on. */
@NullMarked
package io.watchfloor.console.web.wall;

import org.jspecify.annotations.NullMarked;
