package io.watchfloor.board.tuning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision book and which rules it changed.
 *
 * @param message why, or absent
 * @param rules ids with {@code +} for a new one, {@code -} for one that is gone, {@code ~} for one that says something else;
 *     none when only other files differ
 */
public record Edition(long revision, Instant activeFrom, String author, @Nullable String message, List<String> rules) {}
