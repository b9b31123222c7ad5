package io.watchfloor.kafka.beat;

import io.watchfloor.kafka.Health;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the acknowledged beats of a service tell of its contact with the broker.
 *
 * @param since when the last beat that was acknowledged was sent, before the first when the service started; in nanoseconds
 *     of the JVM
 * @param skew as in {@link io.watchfloor.model.Beat}; absent before the first
 * @param roundTrip of the beat that the skew was measured with
 * @param offset of the last acknowledged beat on its topic; -1 before the first
 * @param lost that its topic began anew although we did not, in words; absent while it did not
 */
public record Contact(
        long since, @Nullable Duration skew, @Nullable Duration roundTrip, long offset, @Nullable String lost) {
    /** Between two beats. */
    public static final Duration EVERY = Duration.ofMillis(2500);
    /** Whoever has had no answer for so long says so in the log: two beats' time, so that none is late by being due. */
    static final Duration LATE = Duration.ofSeconds(5);
    /** Whoever has had no answer for so long is not ready. */
    static final Duration LOST = Duration.ofSeconds(15);

    /**
     * One beat that the broker acknowledged.
     *
     * @param at when it was sent, by our own clock
     * @param sent the same in nanoseconds of the JVM
     * @param appended when the broker wrote it down, by its clock
     * @param returned when we knew, by our own clock
     * @param nanos the same in nanoseconds of the JVM
     */
    record Answer(Instant at, long sent, Instant appended, long offset, Instant returned, long nanos) {
        /** The longer of what two clocks say: one of them stands still while the machine is suspended. */
        Duration roundTrip() {
            Duration steady = Duration.ofNanos(nanos - sent);
            Duration wall = Duration.between(at, returned);
            return wall.compareTo(steady) > 0 ? wall : steady;
        }

        Duration skew() {
            return Duration.between(at, appended).minus(roundTrip().dividedBy(2));
        }
    }

    static Contact startedAt(long nanos) {
        return new Contact(nanos, null, null, -1, null);
    }

    /**
     * After an answer; one that comes after that of a later beat changes nothing. A topic that begins anew is that of another
     * broker, or of one that lost its data: what it acknowledges is of no use to whoever remembers what was there before.
     */
    Contact answered(Answer answer, String topic) {
        if (lost != null || (offset >= 0 && answer.sent() < since)) {
            return this;
        }
        return answer.offset() > offset
                ? new Contact(answer.sent(), answer.skew(), answer.roundTrip(), answer.offset(), null)
                : new Contact(
                        since,
                        skew,
                        roundTrip,
                        offset,
                        "the topic " + topic
                                + " began anew: the broker lost what was written to it. See that it has its"
                                + " data, then restart this service");
    }

    /** Age of the last acknowledged beat. */
    public Duration age(long nanos) {
        return Duration.ofNanos(Math.max(0, nanos - since));
    }

    boolean isLate(long nanos) {
        return age(nanos).compareTo(LATE) > 0;
    }

    /** Whether the broker takes what this service writes. */
    Health ready(long nanos) {
        if (lost != null) {
            return Health.down(lost);
        }
        Duration age = age(nanos);
        return age.compareTo(LOST) > 0
                ? Health.down("the broker has acknowledged no write for " + age.toSeconds() + " s")
                : Health.up("the broker acknowledges what is written");
    }
}
