/** How the scale is made from labelled headlines. */
@NullMarked
package io.watchfloor.training.scale;

import org.jspecify.annotations.NullMarked;
