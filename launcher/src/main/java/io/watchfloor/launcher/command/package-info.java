/** The commands that stand alone, one class each, and the rooms of the others; they parse, call and print, and decide nothing. */
@NullMarked
package io.watchfloor.launcher.command;

import org.jspecify.annotations.NullMarked;
