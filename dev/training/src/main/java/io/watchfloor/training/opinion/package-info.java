/** How the second opinion's model is made. */
@NullMarked
package io.watchfloor.training.opinion;

import org.jspecify.annotations.NullMarked;
