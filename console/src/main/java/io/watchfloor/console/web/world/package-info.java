/** The page of the world. */
@NullMarked
package io.watchfloor.console.web.world;

import org.jspecify.annotations.NullMarked;
