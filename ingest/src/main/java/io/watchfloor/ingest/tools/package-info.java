/** What the command line offers about feeds, as plain functions: parse files, check an address, find a page's feeds. */
@NullMarked
package io.watchfloor.ingest.tools;

import org.jspecify.annotations.NullMarked;
