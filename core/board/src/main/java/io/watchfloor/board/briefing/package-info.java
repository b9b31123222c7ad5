/** One incident in fixed sentences, for who has to say what happened. */
@NullMarked
package io.watchfloor.board.briefing;

import org.jspecify.annotations.NullMarked;
