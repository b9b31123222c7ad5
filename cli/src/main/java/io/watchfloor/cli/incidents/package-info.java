/** Incidents as the command line tells them: read from the topics without a group, chosen, explained, exported. */
@NullMarked
package io.watchfloor.cli.incidents;

import org.jspecify.annotations.NullMarked;
