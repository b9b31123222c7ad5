/** What a receiver reads: one notification in plain words, safe for any wire. */
@NullMarked
package io.watchfloor.alerts.message;

import org.jspecify.annotations.NullMarked;
