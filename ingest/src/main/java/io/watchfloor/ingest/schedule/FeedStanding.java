package io.watchfloor.ingest.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a feed has been as it is.
 *
 * @param since when it became well, or stopped being well
 * @param alarm since when operators are to be told of it; absent when there is nothing to tell
 * @param slowPolls answers in a row that took very long
 */
public record FeedStanding(@Nullable Instant since, @Nullable Instant alarm, int slowPolls) {
    static final FeedStanding UNKNOWN = new FeedStanding(null, null, 0);
}
