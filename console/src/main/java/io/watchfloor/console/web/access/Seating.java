package io.watchfloor.console.web.access;

/**
 * A seat, and how it was taken.
 *
 * @param token that every request which changes something must repeat, see {@link Guard#HEADER}
 * @param open whether nobody was asked who they are, so that everybody has this seat
 */
public record Seating(Seat seat, String token, boolean open) {}
