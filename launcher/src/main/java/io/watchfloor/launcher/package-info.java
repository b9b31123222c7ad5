/** The command line, and everything in one process. */
@NullMarked
package io.watchfloor.launcher;

import org.jspecify.annotations.NullMarked;
