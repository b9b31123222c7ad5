package io.watchfloor.rules.gravity;

/**
 * Something that a text shows.
 *
 * @param key what it is, such as {@code word overnight}, {@code act strike} or {@code modality planned}
 * @param text the words that show it, as written; empty when none do
 * @param tenths what the table itself gives it
 */
public record Clue(String key, String text, int tenths) {}
