package io.watchfloor.console.past;

import java.time.Duration;

/**
 * What the index is owed after records came, or did not. To show readers what was written, and to make key frames again that
 * late events took back, costs the same for one record as for a thousand: while they come one by one it is done now and then,
 * and at once when nothing comes any more. Times are those of {@link System#nanoTime}.
 */
final class Upkeep {
    static final Duration REFRESHES = Duration.ofSeconds(2);
    static final Duration FRAMES = Duration.ofSeconds(15);
    /** Key frames that are made while nothing comes. */
    static final int FRAMES_AT_ONCE = 10;

    private long refreshed;
    private long framed;
    private boolean unshown;

    Upkeep(long now) {
        refreshed = now;
        framed = now;
    }

    /** Whether to show readers what was written, now that so many records came. */
    boolean refreshes(int came, long now) {
        unshown |= came > 0;
        if (!unshown || (came > 0 && now - refreshed < REFRESHES.toNanos())) {
            return false;
        }
        refreshed = now;
        unshown = false;
        return true;
    }

    /** How many key frames to make, at most. */
    int frames(int came, long now) {
        if (came == 0) {
            return FRAMES_AT_ONCE;
        }
        if (now - framed < FRAMES.toNanos()) {
            return 0;
        }
        framed = now;
        return 1;
    }
}
