/** What stands between states, as a picture of the world. */
@NullMarked
package io.watchfloor.board.world;

import org.jspecify.annotations.NullMarked;
