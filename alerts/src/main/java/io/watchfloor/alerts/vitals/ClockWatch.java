package io.watchfloor.alerts.vitals;

import io.watchfloor.alerts.decide.Vitals;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.Beat;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the beats of all services, for the skew of their clocks. */
public final class ClockWatch implements Vitals, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);

    private final Clocks clocks = new Clocks();
    private final TopicFollower follower;

    private ClockWatch(ServiceContext context) {
        follower = TopicFollower.start("alerts-clock-watch", context, List.of(context.topics().clock), this::take);
    }

    /** Starts to follow; the topic must exist. */
    public static ClockWatch start(ServiceContext context) {
        return new ClockWatch(context);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            clocks.seen(Json.read(record.value(), Beat.class), Instant.ofEpochMilli(record.timestamp()));
        } catch (InvalidJsonException e) {
            log.warn(
                    "{}/{}/{} is passed over: {}; only services should write there",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
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
