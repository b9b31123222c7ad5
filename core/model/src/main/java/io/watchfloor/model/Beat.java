package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sign of life of one instance of a service, every 2.5 s by true time: the broker takes what it writes.
 *
 * @param service ingest, streams, alerts or console
 * @param instance the setting {@code instance}
 * @param at when it was sent, by the clock of that instance
 * @param skew what its clock lacks to the broker's, as its last beat that was acknowledged told: the time of the append, less
 *     half the round trip, less the time when it was sent. Negative when its clock is ahead; absent before the first
 * @param roundTrip of the beat that the skew was measured with; the skew is right to half of it
 * @param producer service and version
 * @param logic of streams: which incident logic all its tasks apply; absent before they do, and of other services
 */
public record Beat(
        String service,
        String instance,
        Instant at,
        @Nullable Duration skew,
        @Nullable Duration roundTrip,
        String producer,
        @Nullable Integer logic,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Beat {
        Required.all("Beat", "service", service, "instance", instance, "at", at, "producer", producer);
        more = Required.map(more);
    }

    /** Whether its clock is off by more than that for certain, whatever the round trip leaves open. */
    public boolean isOffBy(Duration bound) {
        return skew != null
                && roundTrip != null
                && skew.abs().minus(roundTrip.dividedBy(2)).compareTo(bound) > 0;
    }

    /** Key on the topic. */
    public String key() {
        return service + "/" + instance;
    }
}
