/** The page of searches, and where the desk leads to: pairs, states, subjects. */
@NullMarked
package io.watchfloor.console.web.search;

import org.jspecify.annotations.NullMarked;
