/** {@code eval} and {@code model}: measures and trains. */
@NullMarked
package io.watchfloor.training.command;

import org.jspecify.annotations.NullMarked;
