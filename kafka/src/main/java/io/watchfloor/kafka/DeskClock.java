package io.watchfloor.kafka;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What time it is for the desk: the wall clock when live, headline time in demo and replay. The only reader of the
 * machine's clock in the product; everything else is handed one of these.
 */
public interface DeskClock extends InstantSource {

    /** True when this is not the present, so that the desk can say so. */
    boolean replay();

    /** What is replayed, in words, such as {@code February 2023}; empty when live. */
    String replayOf();

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

            @Override
            public String replayOf() {
                return "";
            }
        };
    }

    /**
     * Headline time, which never goes back. It stands still until it is told to run or to advance, so that nothing
     * passes while services still start.
     */
    final class Replay implements DeskClock {
        private static final DateTimeFormatter MONTH =
                DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

        private final Instant end;
        private Instant until;
        private Instant at;
        private double speed;
        private long since;

        /** Stands still at {@code start}, and will never pass {@code end}. */
        public Replay(Instant start, Instant end) {
            this.at = start;
            this.end = end;
            this.until = end;
        }

        /** Runs on from here at so many desk seconds per second. */
        public void run(double deskSecondsPerSecond) {
            run(deskSecondsPerSecond, end);
        }

        /** The same, up to a time at which it stands still until it is told to run on. */
        public synchronized void run(double deskSecondsPerSecond, Instant stop) {
            at = instant();
            since = System.nanoTime();
            speed = deskSecondsPerSecond;
            until = stop.isBefore(at) ? at : stop.isBefore(end) ? stop : end;
        }

        /** Moves on to a time that has been reached; an earlier one changes nothing. */
        public synchronized void advanceTo(Instant reached) {
            Instant now = instant();
            at = reached.isAfter(now) ? reached : now;
            since = System.nanoTime();
        }

        @Override
        public synchronized Instant instant() {
            Instant now = speed == 0 ? at : at.plusNanos((long) ((System.nanoTime() - since) * speed));
            return now.isAfter(until) ? until : now;
        }

        public boolean ended() {
            return !instant().isBefore(end);
        }

        @Override
        public boolean replay() {
            return true;
        }

        /** The month in which it ends; without an end, the month it has come to. */
        @Override
        public String replayOf() {
            return MONTH.format(end.equals(Instant.MAX) ? instant() : end);
        }
    }
}
