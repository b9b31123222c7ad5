/** When headlines did not come, as far as that can be told from how many came; time in which they did not is not quiet. */
@NullMarked
package io.watchfloor.incidents.outages;

import org.jspecify.annotations.NullMarked;
