package io.watchfloor.rules.gravity;

import io.watchfloor.model.EventCode;
import io.watchfloor.rules.patterns.RuleClause;
import org.jspecify.annotations.Nullable;

/**
 * A kind of act, whoever does it to whom.
 *
 * @param name such as {@code strike-that-kills}
 * @param family what it belongs to: force, pressure, talk, people or other
 * @param code published codes of such an event, or absent
 * @param base tenths of gravity of such an act that is told as having happened
 * @param match how headlines say it
 */
public record Act(String name, String family, @Nullable EventCode code, int base, RuleClause match) {}
