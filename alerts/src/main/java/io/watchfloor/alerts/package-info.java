/** Incidents in, notifications out: the service that tells the right receiver, once, and never silently not. */
@NullMarked
package io.watchfloor.alerts;

import org.jspecify.annotations.NullMarked;
