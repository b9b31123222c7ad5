/** How our Kafka Streams services run: settings, error handlers, lifecycle, memory of the state stores. */
@NullMarked
package io.watchfloor.kafka.streams;

import org.jspecify.annotations.NullMarked;
