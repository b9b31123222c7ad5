/** {@code rules}: what analysts ask of rule packs, back-tests, and publishing the next decision book. */
@NullMarked
package io.watchfloor.cli.command.rules;

import org.jspecify.annotations.NullMarked;
