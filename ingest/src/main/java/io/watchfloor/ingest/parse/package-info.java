/**
 * Bytes in, items out: decode, clean, read leniently, write one canonical Atom document, let ROME read that. A pure
 * library: no network, no clock, no Kafka. {@link io.watchfloor.ingest.parse.FeedParser} is the way in.
 */
@NullMarked
package io.watchfloor.ingest.parse;

import org.jspecify.annotations.NullMarked;
