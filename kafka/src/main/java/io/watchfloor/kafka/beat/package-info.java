/** Signs of life: whether the broker takes what a service writes, and how far its clock is from the broker's. */
@NullMarked
package io.watchfloor.kafka.beat;

import org.jspecify.annotations.NullMarked;
