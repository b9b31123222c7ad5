/** The commands below {@code topics}. */
@NullMarked
package io.watchfloor.cli.command.topics;

import org.jspecify.annotations.NullMarked;
