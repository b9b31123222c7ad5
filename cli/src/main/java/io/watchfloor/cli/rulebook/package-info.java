/** Decision books and headlines of the past, for commands: from files or from a running stack. */
@NullMarked
package io.watchfloor.cli.rulebook;

import org.jspecify.annotations.NullMarked;
