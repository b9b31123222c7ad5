/** What somebody asks of the past: words and fields, as they stand in an address. */
@NullMarked
package io.watchfloor.board.search;

import org.jspecify.annotations.NullMarked;
