/** The desk with years of history behind it. */
@NullMarked
package io.watchfloor.bench.desk;

import org.jspecify.annotations.NullMarked;
