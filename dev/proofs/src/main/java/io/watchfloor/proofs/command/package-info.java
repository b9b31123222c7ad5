/** {@code prove}: shows that the guarantees hold, and the processes that a proof starts. */
@NullMarked
package io.watchfloor.proofs.command;

import org.jspecify.annotations.NullMarked;
