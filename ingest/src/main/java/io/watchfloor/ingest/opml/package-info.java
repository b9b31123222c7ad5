/** Lists of feeds as OPML, the format that every feed reader imports and exports. */
@NullMarked
package io.watchfloor.ingest.opml;

import org.jspecify.annotations.NullMarked;
