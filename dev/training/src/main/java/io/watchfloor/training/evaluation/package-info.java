/** How well tags agree with headlines that a person labelled. */
@NullMarked
package io.watchfloor.training.evaluation;

import org.jspecify.annotations.NullMarked;
