package io.watchfloor.kafka.streams;

import io.watchfloor.kafka.Health;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether a topology that says that it runs has anybody who works: Kafka Streams stays in its state RUNNING when its last
 * thread died and the next one could not be built, and while the next one waits in the group for one that does not end.
 */
final class Living {
    static final Duration BEARABLE = Duration.ofSeconds(30);

    /** A thread that ends flushes first what a broker may take in the end. */
    static final Duration ENDS_WITHIN = Duration.ofSeconds(60);

    private @Nullable Long deadSince;
    private @Nullable Long endingSince;

    /**
     * Judges what is seen now.
     *
     * @param streamThreads how many of them live
     * @param ending how many of them are about to end
     * @param globalThread whether it lives; true where there is none
     * @param nanos as of {@link System#nanoTime}
     * @return down once there was no living thread for so long that nobody will come
     */
    synchronized Health judge(int streamThreads, int ending, boolean globalThread, long nanos) {
        endingSince = ending == 0 ? null : endingSince == null ? Long.valueOf(nanos) : endingSince;
        Duration stuck = endingSince == null ? Duration.ZERO : Duration.ofNanos(nanos - endingSince);
        if (stuck.compareTo(ENDS_WITHIN) >= 0) {
            return Health.down("a stream thread has not ended for " + stuck.toSeconds() + " s");
        }
        if (streamThreads > 0 && globalThread) {
            deadSince = null;
            return Health.up(streamThreads + " stream threads live");
        }
        if (deadSince == null) {
            deadSince = nanos;
        }
        Duration dead = Duration.ofNanos(nanos - deadSince);
        String who = streamThreads > 0 ? "the global thread is dead" : "no stream thread lives";
        return dead.compareTo(BEARABLE) < 0 ? Health.up(who) : Health.down(who + " since " + dead.toSeconds() + " s");
    }
}
