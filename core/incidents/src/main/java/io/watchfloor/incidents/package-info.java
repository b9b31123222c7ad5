/**
 * What becomes of reports: which incident takes one, what its members add up to, how urgent and how credible that is,
 * and what changed. Plain functions over plain values; {@link io.watchfloor.incidents.IncidentLogic} applies
 * them to a journal, over any {@link io.watchfloor.incidents.IncidentStore}.
 */
@NullMarked
package io.watchfloor.incidents;

import org.jspecify.annotations.NullMarked;
