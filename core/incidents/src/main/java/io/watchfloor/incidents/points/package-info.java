/** How urgent what happened is: gravity by novelty, breadth and source, in tenths called points; and what of it calls. */
@NullMarked
package io.watchfloor.incidents.points;

import org.jspecify.annotations.NullMarked;
