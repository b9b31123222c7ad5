package io.watchfloor.ingest.schedule;

import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Headline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one answer.
 *
 * @param headlines to publish, oldest first
 * @param health to publish, or absent when it was published a moment ago and is as it was
 * @param changed the feed is in another condition than before, or for another reason
 * @param deadLetter to publish, or absent
 */
public record PollOutcome(
        FeedState state,
        List<Headline> headlines,
        @Nullable FeedHealth health,
        boolean changed,
        @Nullable DeadLetter deadLetter) {
    public PollOutcome {
        headlines = List.copyOf(headlines);
    }
}
