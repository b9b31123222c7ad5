package io.watchfloor.ingest.schedule;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.watchfloor.ingest.fetch.Validators;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.Flat;
import io.watchfloor.model.HourCounts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one feed stands; written at each poll, so it stays small.
 *
 * @param feed what is to be read, as the feeds topic has it
 * @param url where it is read: the feed's address, or where that has moved for good
 * @param error what is wrong and what to do, while it is not ok
 * @param failures in a row
 * @param next when it is due; absent when it is not polled any more
 * @param pace how often it publishes and asks to be read
 * @param items headlines published so far, revisions included
 * @param hours the same by the hour; absent before the first poll and in states of before
 * @param goneSince when it first answered 410
 * @param reported when its health was last published
 * @param standing for how long it has been well or unwell
 * @param dating how right the times are that it states
 */
@JsonPropertyOrder({
    "feed",
    "url",
    "validators",
    "bodyHash",
    "health",
    "error",
    "failures",
    "next",
    "lastSuccess",
    "lastNew",
    "lastFull",
    "pace",
    "items",
    "hours",
    "deadLetter",
    "goneSince",
    "reported",
    "standing",
    "dating"
})
public record Schedule(
        Feed feed,
        String url,
        @Flat Bodies bodies,
        FeedCondition health,
        @Nullable String error,
        int failures,
        @Nullable Instant next,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastNew,
        Pace pace,
        long items,
        @Nullable HourCounts hours,
        @Nullable Instant goneSince,
        @Nullable Instant reported,
        FeedStanding standing,
        Dating dating) {
    public Schedule {
        pace = pace == null ? Pace.UNKNOWN : pace;
        standing = standing == null ? FeedStanding.UNKNOWN : standing;
        dating = dating == null ? Dating.UNKNOWN : dating;
    }

    /**
     * What was last sent.
     *
     * @param validators of the body whose items were published last
     * @param bodyHash of that body
     * @param lastFull when a whole body was last sent, or first asked for
     * @param deadLetter hash of the body that was last sent to the dead letters
     */
    public record Bodies(
            Validators validators,
            @Nullable String bodyHash,
            @Nullable Instant lastFull,
            @Nullable String deadLetter) {}

    /** A feed that has never been read. */
    static Schedule start(Feed feed, @Nullable Instant next) {
        return new Schedule(
                feed,
                feed.url(),
                new Bodies(Validators.NONE, null, null, null),
                FeedCondition.NEW,
                null,
                0,
                next,
                null,
                null,
                Pace.UNKNOWN,
                0,
                null,
                null,
                null,
                FeedStanding.UNKNOWN,
                Dating.UNKNOWN);
    }
}
