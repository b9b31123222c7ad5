/** How long it takes until a receiver knows. */
@NullMarked
package io.watchfloor.bench.alerts;

import org.jspecify.annotations.NullMarked;
