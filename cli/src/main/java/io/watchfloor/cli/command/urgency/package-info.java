/** What analysts ask of the table that says what calls. */
@NullMarked
package io.watchfloor.cli.command.urgency;

import org.jspecify.annotations.NullMarked;
