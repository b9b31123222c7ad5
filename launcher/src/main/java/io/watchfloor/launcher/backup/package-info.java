/** What people decided, out of the topics and back into them. */
@NullMarked
package io.watchfloor.launcher.backup;

import org.jspecify.annotations.NullMarked;
