/** What has to be on a cluster whose administrators make everything themselves. */
@NullMarked
package io.watchfloor.cli.topics;

import org.jspecify.annotations.NullMarked;
