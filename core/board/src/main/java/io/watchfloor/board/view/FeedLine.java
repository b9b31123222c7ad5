package io.watchfloor.board.view;

import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.HourCounts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One feed as a line of the page.
 *
 * @param feed as it is listed, absent when it was taken off the list
 * @param health by ingest's last word, absent before it
 */
public record FeedLine(String id, @Nullable Feed feed, @Nullable FeedHealth health) {

    /** Who publishes it. */
    public String outlet() {
        return feed == null ? id : feed.outlet();
    }

    /** Its address without name and password, or absent when none can be followed. */
    public @Nullable String link() {
        return feed == null ? null : Links.source(Feed.shown(feed.url()));
    }

    /** Where it is changed. */
    public String path() {
        return Links.feed(id);
    }

    public boolean paused() {
        return feed != null && !feed.enabled();
    }

    boolean troubled() {
        return health != null && health.state() != FeedCondition.OK && !paused();
    }

    public boolean outdated(Instant now) {
        return health != null && !paused() && health.isOutdated(now);
    }

    /** Whether somebody should look at it. */
    public boolean troubled(Instant now) {
        return troubled() || outdated(now);
    }

    /** How it is, in one sentence. */
    public String says(Instant now) {
        if (paused()) {
            return "Paused: nobody asks it until somebody lets it go on.";
        }
        if (health == null) {
            return "Listed, and not asked yet.";
        }
        if (outdated(now)) {
            return "Not known now: ingest has said nothing of it since. Look at ingest.";
        }
        return switch (health.state()) {
            case NEW -> "Listed, and not read yet.";
            case OK -> "Read without fault.";
            case SLOW -> "It takes long to answer.";
            case MOVED -> "It is read at another address than the listed one.";
            case MISTIMED -> "It dates its items hours wrong; the times when they were first seen count.";
            case SILENT -> "It answers, and has had nothing new for long.";
            case FAILING -> "It cannot be read.";
            case MALFORMED -> "It answers with what is no feed.";
            case GONE -> "Its server says that it will not come back; it is not asked any more.";
        };
    }

    /** Headlines of each of the last 24 hours, or absent when ingest did not count them. */
    public @Nullable HourCounts hours(Instant now) {
        return health == null || health.hours() == null ? null : health.hours().asOf(now);
    }
}
