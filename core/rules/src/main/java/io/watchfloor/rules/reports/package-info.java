/** From a tagged headline to reports: one for every pair, by that pair's primary match. */
@NullMarked
package io.watchfloor.rules.reports;

import org.jspecify.annotations.NullMarked;
