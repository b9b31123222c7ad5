package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a feed does, as of its last poll, at most once a minute.
 *
 * @param since when it became well (new, ok), or stopped being well
 * @param alarm since when operators are to be told of it; absent when there is nothing to tell
 * @param error what went wrong and what to do, while it is not ok
 * @param items headlines published from it since it was first read
 * @param hours the same by the hour; absent in records of before
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
        @Nullable HourCounts hours,
        Instant at,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    private static final Duration SPOKEN_OF = Duration.ofMinutes(75);
    private static final Duration OVERDUE = Duration.ofMinutes(10);

    public FeedHealth {
        Required.all("FeedHealth", "feed", feed, "state", state, "at", at);
        more = Required.map(more);
    }

    /** Whether ingest, which speaks of a feed at each poll, was to poll it long ago and said nothing: nobody knows how it is. */
    public boolean isOutdated(Instant now) {
        return state != FeedCondition.GONE
                && at.plus(SPOKEN_OF).isBefore(now)
                && (nextPoll == null || nextPoll.plus(OVERDUE).isBefore(now));
    }
}
