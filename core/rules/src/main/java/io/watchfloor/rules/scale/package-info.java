/** The learned scale: how much two parties in a headline look like parties to a report, what speaks for it, what against. */
@NullMarked
package io.watchfloor.rules.scale;

import org.jspecify.annotations.NullMarked;
