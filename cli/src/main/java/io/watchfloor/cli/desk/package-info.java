/** Watchfloor in one process: broker and services, started and stopped in order. */
@NullMarked
package io.watchfloor.cli.desk;

import org.jspecify.annotations.NullMarked;
