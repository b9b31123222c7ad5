package io.watchfloor.alerts.vitals;

import io.watchfloor.alerts.decide.Vitals;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import java.time.Instant;
import java.util.List;

/** Follows the beats of all services, for the skew of their clocks. */
public final class ClockWatch implements Vitals, AutoCloseable {
    private final Clocks clocks = new Clocks();
    private final TopicFollower follower;

    private ClockWatch(ServiceContext context) {
        TopicValues beats = new TopicValues("is passed over; only services should write there")
                .records(
                        context.topics().clock,
                        (record, beat) -> clocks.seen(beat, Instant.ofEpochMilli(record.timestamp())));
        follower = TopicFollower.start("alerts-clock-watch", context, beats);
    }

    /** Starts to follow; the topic must exist. */
    public static ClockWatch start(ServiceContext context) {
        return new ClockWatch(context);
    }

    @Override
    public List<Sign> signs(Instant now) {
        return clocks.signs(now);
    }

    @Override
    public void close() {
        follower.close();
    }
}
