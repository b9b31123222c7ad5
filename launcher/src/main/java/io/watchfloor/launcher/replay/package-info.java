/** A file of headlines through the whole pipeline, on headline time. */
@NullMarked
package io.watchfloor.launcher.replay;

import org.jspecify.annotations.NullMarked;
