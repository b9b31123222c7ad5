package io.watchfloor.console;

import io.watchfloor.board.tuning.Tuning;
import io.watchfloor.board.view.BoardView;
import io.watchfloor.board.view.Past;
import io.watchfloor.console.past.PastException;
import io.watchfloor.console.past.PastFollower;
import io.watchfloor.console.past.PastIndex;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.IncidentEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of the past beside the board: the board reads from the topics only what the index does not have, or,
 * while the index is being made, only what comes from now on.
 */
final class PastKeeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PastKeeper.class);
    /** As long as loads and rules look back. */
    private static final Duration WEIGHED = Duration.ofDays(30);

    private final ServiceContext context;
    private final BoardView view;
    private final Tuning tuning;
    private final @Nullable PastIndex index;
    private final Map<TopicPartition, Long> liveFrom;
    private @Nullable PastFollower follower;

    private PastKeeper(ServiceContext context, BoardView view, Tuning tuning, @Nullable PastIndex index) {
        this.context = context;
        this.view = view;
        this.tuning = tuning;
        this.index = index;
        this.liveFrom =
                new HashMap<>(index != null && index.wasWhole() ? index.positions() : PastFollower.ends(context));
        // The board reads no headlines.
        liveFrom.keySet()
                .removeIf(at -> at.topic().equals(context.topics().headlines.name()));
    }

    /** Opens the index, or says on the board why there is none. */
    static PastKeeper open(ServiceContext context, BoardView view, Tuning tuning) {
        Path folder = context.data().resolve("console").resolve("past");
        PastIndex opened = null;
        try {
            opened = PastIndex.open(folder, PastFollower.topicIds(context));
        } catch (PastException e) {
            log.error("there will be no past on this desk: {}", e.getMessage(), e);
            view.lookUpIn(unknown("The past is not known: " + e.getMessage()));
        }
        return new PastKeeper(context, view, tuning, opened);
    }

    private static Past unknown(String why) {
        return new Past() {
            @Override
            public String progress() {
                return why;
            }
        };
    }

    /** Where the board begins to read events and reports. */
    Map<TopicPartition, Long> liveFrom() {
        return liveFrom;
    }

    /** Tells the board what the index knows; before the board reads what came since. */
    void recall() {
        if (index != null) {
            PastFollower reading = new PastFollower(context, index, this::tell);
            follower = reading;
            view.lookUpIn(index.search(reading::progress));
            index.search(reading::progress).recall(context.clock().instant().minus(WEIGHED), this::remember);
        }
    }

    /** Reads on into the index, once the board knows what is open; returns when all is read, or after so long. */
    void readOn(Duration patience) throws InterruptedException {
        PastFollower reading = follower;
        if (reading != null) {
            view.recallOpen();
            reading.start();
            if (!reading.awaitEnd(patience)) {
                log.info("{}", reading.progress());
            }
        }
    }

    /** What the board does not read itself. */
    private void tell(TopicPartition partition, PastFollower.Event read) {
        if (read.offset() < liveFrom.getOrDefault(partition, 0L)) {
            remember(read.event());
        }
    }

    private void remember(IncidentEvent event) {
        view.remember(event);
        tuning.apply(event);
    }

    @Override
    public void close() {
        if (follower != null) {
            follower.close();
        }
        if (index != null) {
            index.close();
        }
    }
}
