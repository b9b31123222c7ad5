/** A file of headlines through the whole pipeline, on headline time. */
@NullMarked
package io.watchfloor.cli.replay;

import org.jspecify.annotations.NullMarked;
