package io.watchfloor.text.reading;

import org.jspecify.annotations.Nullable;

/**
 * Where a clause starts and ends, before it is known what it claims.
 *
 * @param first index of its first word
 * @param end index after its last word
 * @param subordinator the word that opened it, or absent
 */
record Stretch(int first, int end, Clause.Kind kind, @Nullable String subordinator) {}
