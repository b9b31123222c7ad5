/** {@code incidents}, {@code tension}: what the topics know of incidents and of pairs. */
@NullMarked
package io.watchfloor.cli.command.incidents;

import org.jspecify.annotations.NullMarked;
