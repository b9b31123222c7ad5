/** An Atom feed in a file, for feed readers. */
@NullMarked
package io.watchfloor.alerts.channel.atom;

import org.jspecify.annotations.NullMarked;
