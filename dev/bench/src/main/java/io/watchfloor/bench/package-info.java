/** Measures what Watchfloor costs, each figure beside its peer or its limit; dev/bench/README.md says how to add one. */
@NullMarked
package io.watchfloor.bench;

import org.jspecify.annotations.NullMarked;
