package io.watchfloor.proofs.sheet;

import java.util.Set;

/**
 * What a judge may write, so that a slip of the pen is no mistake of ours.
 *
 * @param parties codes of states and blocs
 * @param subjects ids of the book's subjects
 */
public record Words(Set<String> parties, Set<String> subjects) {}
