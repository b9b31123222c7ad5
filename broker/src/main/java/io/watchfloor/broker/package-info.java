/** A real Kafka broker inside this JVM, and the harness that kills processes. The only importer of kafka.server. */
@NullMarked
package io.watchfloor.broker;

import org.jspecify.annotations.NullMarked;
