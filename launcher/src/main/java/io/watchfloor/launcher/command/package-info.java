/** The commands, one class each; they parse, call and print, and decide nothing. */
@NullMarked
package io.watchfloor.launcher.command;

import org.jspecify.annotations.NullMarked;
