/** A sheet of incidents for somebody who judges them from titles alone, and what our output comes to by it. */
@NullMarked
package io.watchfloor.proofs.sheet;

import org.jspecify.annotations.NullMarked;
