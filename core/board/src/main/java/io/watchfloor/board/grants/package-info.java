/** Keys that are not persons: which are in force, and what each shows. */
@NullMarked
package io.watchfloor.board.grants;

import org.jspecify.annotations.NullMarked;
