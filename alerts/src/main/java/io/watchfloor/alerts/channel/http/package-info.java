/** How every channel that speaks HTTP does so: guarded addresses, no redirects, one deadline, answers as outcomes. */
@NullMarked
package io.watchfloor.alerts.channel.http;

import org.jspecify.annotations.NullMarked;
