/** Health, metrics and logs over HTTP: what an operator's tools ask of every service. */
@NullMarked
package io.watchfloor.kafka.health;

import org.jspecify.annotations.NullMarked;
