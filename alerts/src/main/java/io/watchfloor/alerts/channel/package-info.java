/** The ways to reach a receiver; each has a package of its own with its config, its channel and its test. */
@NullMarked
package io.watchfloor.alerts.channel;

import org.jspecify.annotations.NullMarked;
