/** What travels on the topics. Records only: no decisions, no I/O; Jackson and nothing else. */
@NullMarked
package io.watchfloor.model;

import org.jspecify.annotations.NullMarked;
