/** Commands about the learned scale of a desk. */
@NullMarked
package io.watchfloor.cli.command.model;

import org.jspecify.annotations.NullMarked;
