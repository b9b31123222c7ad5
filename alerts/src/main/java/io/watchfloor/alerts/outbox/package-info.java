/** What is decided and not yet delivered: the state machine of attempts, and the threads that make them. */
@NullMarked
package io.watchfloor.alerts.outbox;

import org.jspecify.annotations.NullMarked;
