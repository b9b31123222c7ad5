package io.watchfloor.rules.book;

import io.watchfloor.model.Family;
import java.time.Duration;

/**
 * What an incident can be about.
 *
 * @param rank the lower, the sooner its rule makes the report when several match
 * @param gather how long an incident that it opened stays open without a report
 * @param reaction in it a state shows that it reacts to what others did; what affects its pairs then joins
 * @param family what kind of dealings it belongs to
 */
public record Subject(String id, String title, int rank, Duration gather, boolean reaction, Family family) {}
