/** What one story is: how much a report resembles the stories of its pair, and into which of them it goes. */
@NullMarked
package io.watchfloor.incidents.stories;

import org.jspecify.annotations.NullMarked;
