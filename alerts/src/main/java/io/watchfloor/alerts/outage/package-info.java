/** What is told without the broker: that it takes no writes, and that it takes them again. */
@NullMarked
package io.watchfloor.alerts.outage;

import org.jspecify.annotations.NullMarked;
