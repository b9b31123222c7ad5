package io.watchfloor.cli.feeds;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Json;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Reads and writes the feeds that a running stack polls. */
public final class FeedTopic {
    private FeedTopic() {}

    /** The feeds by id. A record that is no feed is left out, as ingest leaves it out. */
    public static SortedMap<String, Feed> read(ServiceContext context) {
        return TopicFollower.latest(context, context.topics().feeds);
    }

    /** How the feeds do, by id. */
    public static SortedMap<String, FeedHealth> health(ServiceContext context) {
        return TopicFollower.latest(context, context.topics().feedHealth);
    }

    /**
     * The feed of an id.
     *
     * @throws CommandFailed naming the ids that are like it, when there is none of this id
     */
    public static Feed of(SortedMap<String, Feed> feeds, String id) {
        Feed feed = feeds.get(id);
        if (feed == null) {
            String like = String.join(
                    ", ",
                    feeds.keySet().stream().filter(known -> known.contains(id)).toList());
            throw new CommandFailed("there is no feed " + id
                    + (like.isEmpty() ? "; see them all with: watchfloor feeds list" : "; there are " + like));
        }
        return feed;
    }

    /** Adds feeds, or changes those of the same id. */
    public static void write(ServiceContext context, Collection<Feed> feeds) {
        Clients.publish(
                context,
                feeds.stream()
                        .map(feed -> record(context, feed.id(), Json.write(feed)))
                        .toList());
    }

    public static void remove(ServiceContext context, String id) {
        Clients.publish(context, List.of(record(context, id, null)));
    }

    private static ProducerRecord<String, byte[]> record(ServiceContext context, String id, byte @Nullable [] value) {
        long now = context.clock().instant().toEpochMilli();
        return new ProducerRecord<>(context.topics().feeds.name(), null, now, id, value);
    }
}
