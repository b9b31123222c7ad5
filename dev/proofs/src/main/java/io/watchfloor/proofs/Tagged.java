package io.watchfloor.proofs;

import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicFollower;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Ids of the headlines that came out of tagging, as they are committed. */
final class Tagged implements AutoCloseable {
    private final Set<String> ids;
    private final TopicFollower follower;

    private Tagged(Set<String> ids, TopicFollower follower) {
        this.ids = ids;
        this.follower = follower;
    }

    static Tagged follow(ServiceContext context) {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        List<Topic<?>> topic = List.of(context.topics().taggedHeadlines);
        return new Tagged(ids, TopicFollower.start("prove-tagged", context, topic, record -> ids.add(record.key())));
    }

    /** Waits until all of these have been tagged, supervising meanwhile; false when it takes longer. */
    boolean await(Set<String> wanted, Duration atMost, Stack stack) throws IOException, InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (!ids.containsAll(wanted)) {
            if (System.nanoTime() > until || !follower.isAlive()) {
                return false;
            }
            stack.supervise();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return true;
    }

    @Override
    public void close() {
        follower.close();
    }
}
