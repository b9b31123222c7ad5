/** An incident in a few sentences, to be said, copied, printed or mailed. */
@NullMarked
package io.watchfloor.console.web.brief;

import org.jspecify.annotations.NullMarked;
