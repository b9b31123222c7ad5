/** The learned scale: how much two parties in a headline look like parties to a report, what speaks for it, what against. */
@NullMarked
package io.watchfloor.analysis.scale;

import org.jspecify.annotations.NullMarked;
