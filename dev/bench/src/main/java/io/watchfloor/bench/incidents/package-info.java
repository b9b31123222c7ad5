/** What the incident logic costs as incidents become many. */
@NullMarked
package io.watchfloor.bench.incidents;

import org.jspecify.annotations.NullMarked;
