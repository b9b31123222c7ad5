package io.watchfloor.ingest.fetch;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How much of all fetches together may be in memory. Small bodies pass; one that grows beyond that takes one of few
 * places for large ones, and keeps it until it is parsed, or waits for one. Nobody waits who holds a place.
 */
final class ByteBudget {
    /** Nearly all feeds are smaller. */
    static final int SMALL = 256 * 1024;

    private final Semaphore places;

    ByteBudget(long bytes, int largest) {
        places = new Semaphore((int) Math.max(1, bytes / Math.max(1, largest)));
    }

    /** The share of one fetch; to be closed when its body is done with. */
    Share open() {
        return new Share();
    }

    /** What one fetch takes of the budget. */
    final class Share implements AutoCloseable {
        private boolean placed;

        private Share() {}

        /**
         * Asks for leave to hold so many bytes.
         *
         * @throws InterruptedIOException when no place for large bodies becomes free in time
         */
        void grow(int bytes, Duration patience) throws InterruptedIOException {
            if (placed || bytes <= SMALL) {
                return;
            }
            try {
                placed = places.tryAcquire(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!placed) {
                throw new InterruptedIOException("too many large bodies at once");
            }
        }

        @Override
        public void close() {
            if (placed) {
                placed = false;
                places.release();
            }
        }
    }
}
