package io.watchfloor.rules.gravity;

import io.watchfloor.rules.patterns.RuleClause;

/**
 * Words that raise or lower the gravity of any act.
 *
 * @param tenths what they add; below zero, they lower
 */
public record Raiser(String name, int tenths, RuleClause match) {}
