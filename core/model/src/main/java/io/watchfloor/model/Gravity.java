package io.watchfloor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How grave the act of a report is, if its headline is true and whoever the parties are, and what is new about it. A sum
 * over what the headline says, by the table of acts of the decision book.
 *
 * @param tenths from 0 (hardly an act) to 100 (war begins); the steps of ten are those of docs/analyst.md
 * @param act the leading act in {@code config/urgency.yaml}, or absent when no act of the table was read
 * @param code published codes of that act
 * @param news what is new about it
 * @param sum what made the tenths, the largest first; what is left over stands in the last
 * @param scoring how points are made of it, or absent when the book does not say
 */
public record Gravity(
        int tenths,
        @Nullable String act,
        @Nullable EventCode code,
        NewsValue news,
        List<Summand> sum,
        @Nullable Scoring scoring) {
    public Gravity {
        Required.all("Gravity", "news", news);
        sum = Required.list(sum);
    }

    /** The same, and how points are made of it. */
    public Gravity scored(Scoring its) {
        return new Gravity(tenths, act, code, news, sum, its);
    }

    /**
     * A part of the sum.
     *
     * @param cue what was read, such as {@code act strike} or {@code word overnight}
     * @param text the words that say so, or absent
     */
    public record Summand(String cue, @Nullable String text, int tenths) {
        public Summand {
            Required.all("Summand", "cue", cue);
        }
    }
}
