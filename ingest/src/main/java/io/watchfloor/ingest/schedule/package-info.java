/**
 * What to make of an answer: new state, headlines, health, dead letter, and when to ask again. Plain functions of
 * {@code (Feed, FeedState, Response, now)}; {@link io.watchfloor.ingest.schedule.Polls} is the way in.
 */
@NullMarked
package io.watchfloor.ingest.schedule;

import org.jspecify.annotations.NullMarked;
