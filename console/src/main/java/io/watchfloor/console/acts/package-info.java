/** What people do at the desk: it is written to a topic, and its answer is read from another. Without HTTP. */
@NullMarked
package io.watchfloor.console.acts;

import org.jspecify.annotations.NullMarked;
