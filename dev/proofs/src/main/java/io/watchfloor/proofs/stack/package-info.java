/** The stack under fire: real processes are killed while news flows, and nothing may be lost. */
@NullMarked
package io.watchfloor.proofs.stack;

import org.jspecify.annotations.NullMarked;
