package io.watchfloor.text.words;

/**
 * One word or number of a field. Punctuation, quotes and hyphens make no tokens; they only part clauses and words, so
 * {@code US-China} is two tokens and {@code China's} one, with {@code possessive} set.
 *
 * @param text the characters as written, without the possessive ending
 * @param form what rules compare: case-folded, typographic variants made plain
 * @param start offset of the first char in the original field
 * @param end offset after the last char of {@code text}
 * @param clause index of its clause in the field
 */
public record Token(String text, String form, int start, int end, int clause, boolean possessive) implements Formed {}
