package io.watchfloor.alerts.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an instance may still send without asking: it must not when another could have taken over since the group last
 * said that the duty is here, and not before it has read what that other recorded. Times are of both clocks, because the
 * monotonic one stands still while a machine is suspended, and the wall clock may be set.
 *
 * @param confirmed a moment not later than the one when the group said so last, or absent
 * @param read whether everything that was recorded up to then is known
 */
record Lease(@Nullable Moment confirmed, boolean read) {
    /** Of an instance that must ask first. */
    static final Lease NONE = new Lease(null, false);

    /**
     * A moment by both clocks.
     *
     * @param nanos monotonic, from an arbitrary origin
     */
    record Moment(long nanos, Instant wall) {
        /** Neither clock has moved on from an earlier moment by more than this, and the wall clock was not set back. */
        boolean isWithin(Duration term, Moment earlier) {
            long moved = nanos - earlier.nanos;
            return moved <= term.toNanos() && !wall.isBefore(earlier.wall) && !wall.isAfter(earlier.wall.plus(term));
        }
    }

    /** Whether sending may go on now. */
    boolean holds(Moment now, Duration term) {
        return read && isFresh(now, term);
    }

    /** The group says that the duty is here; after a lapse the records of others are to be read first. */
    Lease confirmedAt(Moment asked, Duration term) {
        return new Lease(asked, read && isFresh(asked, term));
    }

    /** Everything recorded up to the confirmation has been read. */
    Lease afterReading() {
        return new Lease(confirmed, true);
    }

    private boolean isFresh(Moment now, Duration term) {
        return confirmed != null && now.isWithin(term, confirmed);
    }
}
