/** Webhooks signed in the way of Standard Webhooks 1.0. */
@NullMarked
package io.watchfloor.alerts.channel.webhook;

import org.jspecify.annotations.NullMarked;
