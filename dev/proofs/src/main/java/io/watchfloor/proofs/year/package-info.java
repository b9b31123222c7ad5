/** A year of headlines in one process: tagged once, folded as often as somebody asks, held against what happened. */
@NullMarked
package io.watchfloor.proofs.year;

import org.jspecify.annotations.NullMarked;
