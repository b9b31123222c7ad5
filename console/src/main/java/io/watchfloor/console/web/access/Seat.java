package io.watchfloor.console.web.access;

/**
 * Somebody at the desk.
 *
 * @param name under which their acts are recorded
 */
public record Seat(String name, Role role) {
    public boolean may(Role needed) {
        return role.may(needed);
    }
}
