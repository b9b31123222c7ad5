/** What several commands are told alike: where the stack is, which book, which past, which time. */
@NullMarked
package io.watchfloor.cli.command.options;

import org.jspecify.annotations.NullMarked;
