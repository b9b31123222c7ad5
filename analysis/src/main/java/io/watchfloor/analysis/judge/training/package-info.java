/** How the second opinion's model is made. */
@NullMarked
package io.watchfloor.analysis.judge.training;

import org.jspecify.annotations.NullMarked;
