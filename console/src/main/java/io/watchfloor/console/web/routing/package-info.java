/** Who is told what, to be read: the routing file, its receivers, and what would happen to an event. */
@NullMarked
package io.watchfloor.console.web.routing;

import org.jspecify.annotations.NullMarked;
