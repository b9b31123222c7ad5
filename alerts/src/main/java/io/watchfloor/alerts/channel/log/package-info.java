/** The receiver that is always there: a line in our own log. */
@NullMarked
package io.watchfloor.alerts.channel.log;

import org.jspecify.annotations.NullMarked;
