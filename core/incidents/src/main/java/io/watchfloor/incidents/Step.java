package io.watchfloor.incidents;

import io.watchfloor.model.IncidentEvent.Cause;
import java.time.Instant;

/**
 * What one journal entry does: when, by which record, and what came of it so far.
 *
 * @param now journal time
 */
record Step(Instant now, Cause cause, Outputs outputs) {}
