/** The rule language: packs and patterns, the matcher that runs them, and what authors ask of it. */
@NullMarked
package io.watchfloor.analysis.rules;

import org.jspecify.annotations.NullMarked;
