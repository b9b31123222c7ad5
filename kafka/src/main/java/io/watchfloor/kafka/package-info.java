/** What every service shares at its edge: topics, serdes, settings, the desk clock, health, metrics and lifecycle. */
@NullMarked
package io.watchfloor.kafka;

import org.jspecify.annotations.NullMarked;
