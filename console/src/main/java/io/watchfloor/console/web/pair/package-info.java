/** The pages of pairs and parties: their incidents, how tense it is and was, and what says so. */
@NullMarked
package io.watchfloor.console.web.pair;

import org.jspecify.annotations.NullMarked;
