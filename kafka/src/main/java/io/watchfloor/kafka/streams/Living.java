package io.watchfloor.kafka.streams;

import io.watchfloor.kafka.Health;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether a topology that says that it runs has anybody who works: Kafka Streams stays in its state RUNNING when its last
 * thread died and the next one could not be built.
 */
final class Living {
    static final Duration BEARABLE = Duration.ofSeconds(30);

    private @Nullable Long deadSince;

    /**
     * Judges what is seen now.
     *
     * @param streamThreads how many of them live
     * @param globalThread whether it lives; true where there is none
     * @param nanos as of {@link System#nanoTime}
     * @return down once there was no living thread for so long that nobody will come
     */
    synchronized Health judge(int streamThreads, boolean globalThread, long nanos) {
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
