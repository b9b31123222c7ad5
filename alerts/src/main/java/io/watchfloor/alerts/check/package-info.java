/** What a person asks of the routing file before it goes live: does it hold, who would be told, and in which words. */
@NullMarked
package io.watchfloor.alerts.check;

import org.jspecify.annotations.NullMarked;
