/** The page of a pair: its incidents, how tense it is and was, and what says so. */
@NullMarked
package io.watchfloor.console.web.pair;

import org.jspecify.annotations.NullMarked;
