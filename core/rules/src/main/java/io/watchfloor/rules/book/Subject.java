package io.watchfloor.rules.book;

import java.time.Duration;

/**
 * What an incident can be about.
 *
 * @param rank the lower, the sooner its rule makes the report when several match
 * @param gather how far apart in time two reports of one incident may be
 * @param reaction in it a state shows that it reacts to what others did; what affects its pairs then joins
 */
public record Subject(String id, String title, int rank, Duration gather, boolean reaction) {}
