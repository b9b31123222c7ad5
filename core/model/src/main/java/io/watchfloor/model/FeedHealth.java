package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a feed does, on change and hourly.
 *
 * @param since when it became well (new, ok), or stopped being well
 * @param alarm since when operators are to be told of it; absent when there is nothing to tell
 * @param error what went wrong and what to do, while it is not ok
 * @param items headlines published from it since it was first read
 */
public record FeedHealth(
        String feed,
        FeedCondition state,
        @Nullable Instant since,
        @Nullable Instant alarm,
        @Nullable String error,
        int failures,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastNew,
        @Nullable Instant nextPoll,
        long items,
        Instant at,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    private static final Duration SPOKEN_OF = Duration.ofMinutes(75);

    public FeedHealth {
        Required.all("FeedHealth", "feed", feed, "state", state, "at", at);
        more = Required.map(more);
    }

    /** Whether ingest, which speaks of every feed every hour, has said nothing of it for longer: nobody knows how it is. */
    public boolean isOutdated(Instant now) {
        return at.plus(SPOKEN_OF).isBefore(now);
    }
}
