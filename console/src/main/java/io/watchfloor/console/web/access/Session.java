package io.watchfloor.console.web.access;

import java.time.Instant;

/**
 * A stay at the desk, from sign-in to sign-out.
 *
 * @param id hash of the cookie's value, so that who reads it here cannot use it
 * @param proof stands for what was proved at sign-in; when it no longer does, such as after a change of the password,
 *     the stay is over
 * @param used when the person last did something
 */
record Session(String id, String name, String proof, Instant began, Instant used) {
    Session usedAt(Instant now) {
        return new Session(id, name, proof, began, now);
    }
}
