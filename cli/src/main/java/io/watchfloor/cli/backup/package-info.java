/** What people decided, out of the topics and back into them. */
@NullMarked
package io.watchfloor.cli.backup;

import org.jspecify.annotations.NullMarked;
