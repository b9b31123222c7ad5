/** The second opinion: a small maxent model that rates headlines beside the rules. It decides nothing. */
@NullMarked
package io.watchfloor.rules.judge;

import org.jspecify.annotations.NullMarked;
