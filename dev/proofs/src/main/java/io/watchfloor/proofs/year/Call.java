package io.watchfloor.proofs.year;

import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.List;

/**
 * An officer would have been called.
 *
 * @param incidents whose call it is, and those that joined what happened afterwards
 * @param headline id of the one that called, or empty
 * @param term the rule or the term of the sum that decided
 * @param points of the call in tenths, or 0 where a rule decided
 */
record Call(Instant at, Precedence level, List<String> incidents, String headline, String term, int points) {}
