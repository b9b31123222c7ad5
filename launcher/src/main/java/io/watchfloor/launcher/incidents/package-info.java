/** Incidents as the command line tells them: read from the topics without a group, chosen, explained, exported. */
@NullMarked
package io.watchfloor.launcher.incidents;

import org.jspecify.annotations.NullMarked;
