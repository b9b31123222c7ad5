/** What the desk asks of those who decide who is told. No HTTP in it. */
@NullMarked
package io.watchfloor.console.routing;

import org.jspecify.annotations.NullMarked;
