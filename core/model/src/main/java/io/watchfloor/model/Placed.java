package io.watchfloor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a report went into its incident: decided once, when it arrived, from the reports that were there.
 *
 * @param rule what decided: {@code resembles}, {@code continues}, {@code develops}, {@code dominant}, {@code opens},
 *     {@code waited}, {@code eases}, {@code marks}, {@code reacts}, {@code correlates} or {@code person}
 * @param score how much it resembles the incident that it joined or continues, in per mille with everything
 * @param least the score that had to be reached
 * @param cosine of the terms alone, in per mille
 * @param kin for the same family and the same act
 * @param shared for a name or a place that both have
 * @param left percent of the sum that the days since the last report left of it
 * @param terms the weightiest that both have, at most three
 * @param next the incident that it resembles next to it, or absent
 * @param nextScore how much
 * @param nextTerms the weightiest that the report shares with that one, at most three
 */
public record Placed(
        String rule,
        int score,
        int least,
        int cosine,
        int kin,
        int shared,
        int left,
        List<String> terms,
        @Nullable String next,
        int nextScore,
        List<String> nextTerms) {

    public Placed {
        Required.all("Placed", "rule", rule);
        terms = Required.list(terms);
        nextTerms = Required.list(nextTerms);
    }

    /** For a rule that compares nothing. */
    public static Placed by(String rule) {
        return new Placed(rule, 0, 0, 0, 0, 0, 100, List.of(), null, 0, List.of());
    }
}
