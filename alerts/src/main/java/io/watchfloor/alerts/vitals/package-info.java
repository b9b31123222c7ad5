/** How services and receivers do, as far as alerts can see it from outside: what is silent must not pass for calm. */
@NullMarked
package io.watchfloor.alerts.vitals;

import org.jspecify.annotations.NullMarked;
