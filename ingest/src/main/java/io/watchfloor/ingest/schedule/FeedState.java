package io.watchfloor.ingest.schedule;

/** All that is remembered about one feed. */
public record FeedState(Schedule schedule, Seen seen) {}
