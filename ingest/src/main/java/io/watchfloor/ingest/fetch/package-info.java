/** One address, one answer: HTTP with a deadline, a size cap and a guard on where it may go. No Kafka, no clock. */
@NullMarked
package io.watchfloor.ingest.fetch;

import org.jspecify.annotations.NullMarked;
