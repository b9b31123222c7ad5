/** Mail, one thread for each incident. */
@NullMarked
package io.watchfloor.alerts.channel.email;

import org.jspecify.annotations.NullMarked;
