package io.watchfloor.rules.scale;

import io.watchfloor.model.Signal;

/**
 * What the scale says of two parties of a text.
 *
 * @param score from 0 to 1000: how likely the text reports something between them
 * @param sum the sum of the weights of its clues, in thousandths, of which the score is made
 * @param leads of the parties of the text these two are likeliest to be reported
 * @param signal hostile or cooperative, if it does
 * @param acts who acts, if it does
 * @param subject what it is about, if it does
 */
public record Weighed(Two two, int score, int sum, boolean leads, Signal signal, Acts acts, String subject) {}
