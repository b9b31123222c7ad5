/** Silences: what a person does not want to be notified of for a while, what that would hide, and what it hid. */
@NullMarked
package io.watchfloor.alerts.silence;

import org.jspecify.annotations.NullMarked;
