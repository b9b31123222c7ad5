/** {@code routes}, {@code silences}, {@code deliveries}, {@code undelivered}: who is told, who was, and who was not. */
@NullMarked
package io.watchfloor.cli.command.notifications;

import org.jspecify.annotations.NullMarked;
