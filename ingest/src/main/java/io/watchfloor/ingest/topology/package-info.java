/** The Kafka Streams topology around the pure core: state, due list, fetch pool, sinks. */
@NullMarked
package io.watchfloor.ingest.topology;

import org.jspecify.annotations.NullMarked;
