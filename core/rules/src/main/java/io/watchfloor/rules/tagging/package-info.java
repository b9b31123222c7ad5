/** From headline to tags: which rules matched, about which pairs, with which signal, and which match makes the report. */
@NullMarked
package io.watchfloor.rules.tagging;

import org.jspecify.annotations.NullMarked;
