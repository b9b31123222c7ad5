/** The commands that stand alone, one class each, and the rooms of the others; they parse, call and print, and decide nothing. */
@NullMarked
package io.watchfloor.cli.command;

import org.jspecify.annotations.NullMarked;
