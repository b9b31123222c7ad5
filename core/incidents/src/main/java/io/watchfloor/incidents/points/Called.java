package io.watchfloor.incidents.points;

import io.watchfloor.model.Precedence;
import java.time.Instant;

/**
 * How an incident called last.
 *
 * @param at event time of what called
 * @param points that it had then, or the most of any call before
 * @param level that it called at, the highest so far
 */
public record Called(Instant at, int points, Precedence level) {}
