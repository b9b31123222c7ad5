/** Which receivers are notified of an incident event: a plain function, and the topology around it. */
@NullMarked
package io.watchfloor.alerts.decide;

import org.jspecify.annotations.NullMarked;
