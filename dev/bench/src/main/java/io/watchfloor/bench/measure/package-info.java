/** How a benchmark measures and what it reports. */
@NullMarked
package io.watchfloor.bench.measure;

import org.jspecify.annotations.NullMarked;
