/** Which calls are about one thing that happened, so that one thing wakes an officer once. */
@NullMarked
package io.watchfloor.incidents.happenings;

import org.jspecify.annotations.NullMarked;
