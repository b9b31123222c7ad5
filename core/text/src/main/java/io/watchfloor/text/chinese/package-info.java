/** Chinese words: those of other places folded onto the mainland's, and the lists that a reader looks them up in. */
@NullMarked
package io.watchfloor.text.chinese;

import org.jspecify.annotations.NullMarked;
