/** How the scale is made from labelled headlines. */
@NullMarked
package io.watchfloor.rules.scale.training;

import org.jspecify.annotations.NullMarked;
