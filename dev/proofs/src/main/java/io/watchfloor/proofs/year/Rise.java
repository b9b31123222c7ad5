package io.watchfloor.proofs.year;

import java.time.Instant;

/**
 * An incident got graver than it had been.
 *
 * @param headline id of the one that made it so
 * @param value what it rose to, in tenths
 */
record Rise(Instant at, String incident, String headline, int value) {}
