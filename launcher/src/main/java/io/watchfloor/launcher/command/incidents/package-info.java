/** {@code incidents}, {@code tension}: what the topics know of incidents and of pairs. */
@NullMarked
package io.watchfloor.launcher.command.incidents;

import org.jspecify.annotations.NullMarked;
