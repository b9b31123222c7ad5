package io.watchfloor.console.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the console knows beside what the topics say.
 *
 * @param now desk time
 * @param replay desk time is not the present
 * @param trouble what keeps the board from being complete, or absent
 * @param lag of the pipeline
 */
public record Situation(Instant now, boolean replay, @Nullable String trouble, Lag lag) {}
