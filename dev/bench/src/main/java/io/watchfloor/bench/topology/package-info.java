/** The whole topology on a real broker, beside one that only passes records through, and beside tagging alone. */
@NullMarked
package io.watchfloor.bench.topology;

import org.jspecify.annotations.NullMarked;
