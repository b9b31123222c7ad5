package io.watchfloor.rules.scale;

import java.util.OptionalInt;

/**
 * A scale, and what a decision book makes of its scores.
 *
 * @param doubts a report of a rule is doubtful when its parties score less, from 0 to 1000
 */
public record ScaleUse(Scale scale, int doubts) {

    /** A score as people write it, from 0 to 1 with at most three decimals, in thousandths; empty when it is none. */
    public static OptionalInt thousandths(String text) {
        if (!text.matches("0(\\.\\d{1,3})?|1(\\.0{1,3})?")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.round(Double.parseDouble(text) * 1000));
    }
}
