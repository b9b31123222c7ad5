package io.watchfloor.rules.patterns;

/**
 * What may stand between two items of a pattern.
 *
 * @param most words at most
 * @param eitherOrder the second item may also stand before the first
 * @param crossesClauses a clause edge may lie between
 */
public record Gap(int most, boolean eitherOrder, boolean crossesClauses) {
    static final Gap NONE = new Gap(0, false, false);
    /** Longer gaps say nothing about a headline and would make matching slow on long texts. */
    static final int LONGEST = 30;

    @Override
    public String toString() {
        return (crossesClauses ? "~~" : "~") + most + (eitherOrder ? "~" : "");
    }
}
