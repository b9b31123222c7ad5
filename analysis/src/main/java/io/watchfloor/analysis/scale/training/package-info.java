/** How the scale is made from labelled headlines. */
@NullMarked
package io.watchfloor.analysis.scale.training;

import org.jspecify.annotations.NullMarked;
