package io.watchfloor.rules.match;

import io.watchfloor.model.Signal;

/**
 * What a rule asks of the learned scale.
 *
 * @param signal how the scale must read what passes between two parties
 * @param atLeast the least score, from 0 to 1000
 */
public record Reads(Signal signal, int atLeast) {}
