/** Who sits at the desk, and what they may do. Cores first; only {@code Guard} and {@code Seats} know HTTP. */
@NullMarked
package io.watchfloor.console.web.access;

import org.jspecify.annotations.NullMarked;
