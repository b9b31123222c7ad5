/** How well tags agree with headlines that a person labelled. */
@NullMarked
package io.watchfloor.analysis.evaluation;

import org.jspecify.annotations.NullMarked;
