/** How grave the act of a report is and what is new about it: the table of acts, and the sum over what a headline says. */
@NullMarked
package io.watchfloor.rules.gravity;

import org.jspecify.annotations.NullMarked;
