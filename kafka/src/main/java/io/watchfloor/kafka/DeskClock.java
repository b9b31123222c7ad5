package io.watchfloor.kafka;

import java.time.Instant;
import java.time.InstantSource;

/**
 * What time it is for the desk: the wall clock when live, headline time in demo and replay. The only reader of the
 * machine's clock in the product; everything else is handed one of these.
 */
public interface DeskClock extends InstantSource {

    /** True when this is not the present, so that the desk can say so. */
    boolean replay();

    /** The present. */
    static DeskClock wall() {
        return new DeskClock() {
            @Override
            public Instant instant() {
                return Instant.now();
            }

            @Override
            public boolean replay() {
                return false;
            }
        };
    }

    /** Headline time that runs from {@code start} at {@code speed} desk seconds per second, from now on. */
    static DeskClock running(Instant start, double speed) {
        long zero = System.nanoTime();
        return new DeskClock() {
            @Override
            public Instant instant() {
                return start.plusNanos((long) ((System.nanoTime() - zero) * speed));
            }

            @Override
            public boolean replay() {
                return true;
            }
        };
    }

    /** Headline time that stands still until it is moved on: for replays as fast as the pipeline goes, and tests. */
    final class Stepped implements DeskClock {
        private volatile Instant now;

        public Stepped(Instant start) {
            now = start;
        }

        /** Moves on to {@code to}; never back. */
        public synchronized void advanceTo(Instant to) {
            now = to.isAfter(now) ? to : now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public boolean replay() {
            return true;
        }
    }
}
