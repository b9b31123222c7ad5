/** {@code tag}, {@code actors}, {@code eval}, {@code model}: what analysis makes of texts, and how often it is right. */
@NullMarked
package io.watchfloor.cli.command.tagging;

import org.jspecify.annotations.NullMarked;
