/** How the weights of gravity are made from labelled headlines. */
@NullMarked
package io.watchfloor.training.gravity;

import org.jspecify.annotations.NullMarked;
