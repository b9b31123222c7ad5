/** What every command rests on: where things are, how we log, how a command fails. */
@NullMarked
package io.watchfloor.cli.base;

import org.jspecify.annotations.NullMarked;
