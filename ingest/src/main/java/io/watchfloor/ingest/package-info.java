/** Feeds in, headlines out. Start reading at {@link io.watchfloor.ingest.IngestService}; docs/ingest.md says what it does. */
@NullMarked
package io.watchfloor.ingest;

import org.jspecify.annotations.NullMarked;
