/** Published codes of events (PLOVER, CAMEO) and the scores published with them: facts, no decisions. */
@NullMarked
package io.watchfloor.incidents.codes;

import org.jspecify.annotations.NullMarked;
