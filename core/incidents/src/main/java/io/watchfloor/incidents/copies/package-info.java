/** Which headlines are copies of one text: found by MinHash, verified by a stated similarity. */
@NullMarked
package io.watchfloor.incidents.copies;

import org.jspecify.annotations.NullMarked;
