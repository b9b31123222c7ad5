/** The command line, and everything in one process. */
@NullMarked
package io.watchfloor.cli;

import org.jspecify.annotations.NullMarked;
