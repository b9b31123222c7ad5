/** What shows that the guarantees hold, by command: kills, the samples' expectations, memory and start-up. */
@NullMarked
package io.watchfloor.proofs;

import org.jspecify.annotations.NullMarked;
