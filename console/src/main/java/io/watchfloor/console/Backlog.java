package io.watchfloor.console;

import io.watchfloor.board.view.Lag;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells how long a group has been behind, from looks at the ends of its partitions and at what it has committed: it is
 * behind since the earliest look whose ends it has not reached.
 */
final class Backlog {
    /** A transaction ends with a marker that takes an offset but is never committed over until a record follows. */
    private static final long MARKER = 1;

    private static final int LOOKS = 1000;

    private record Look(long nanos, Map<TopicPartition, Long> ends) {}

    private final Deque<Look> unreached = new ArrayDeque<>();

    /**
     * One more look.
     *
     * @param nanos of a clock that only measures
     */
    Lag look(long nanos, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
        if (unreached.size() < LOOKS) {
            unreached.addLast(new Look(nanos, Map.copyOf(ends)));
        }
        while (!unreached.isEmpty() && waiting(unreached.getFirst().ends(), committed) == 0) {
            unreached.removeFirst();
        }
        Duration oldest = unreached.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(nanos - unreached.getFirst().nanos());
        return new Lag(true, waiting(ends, committed), oldest);
    }

    private static long waiting(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                .filter(left -> left > MARKER)
                .sum();
    }
}
