package io.watchfloor.authoring.learning;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;

/**
 * What somebody said of two parties of a headline.
 *
 * @param id of what was judged, for whoever must look at it again: of a report, or of a headline
 * @param reports whether something is reported between them
 * @param by who said so
 * @param asked the desk was asked about it, whether it was reported or not; otherwise it is a word about a report
 */
public record Judged(String id, Headline headline, Pair pair, boolean reports, String by, boolean asked) {}
