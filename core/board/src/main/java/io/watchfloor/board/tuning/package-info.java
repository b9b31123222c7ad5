/** What analysts ask of the desk: what each rule did, what an edit would do, and its way to a published book. No HTTP in it. */
@NullMarked
package io.watchfloor.board.tuning;

import org.jspecify.annotations.NullMarked;
