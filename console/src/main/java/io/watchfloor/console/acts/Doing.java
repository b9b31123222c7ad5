package io.watchfloor.console.acts;

import io.watchfloor.kafka.Topics;

/**
 * What the desk can do, beside showing.
 *
 * @param acts on incidents
 * @param writer of what people do to silences, handovers and what waits for an operator
 * @param redriving of dead letters
 */
public record Doing(ActDesk acts, Writer writer, Topics topics, Redriving redriving) {}
