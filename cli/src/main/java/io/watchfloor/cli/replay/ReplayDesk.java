package io.watchfloor.cli.replay;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.desk.Desk;
import io.watchfloor.cli.desk.DeskOptions;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.streams.StreamsService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One replay on a broker of its own: starts the pipeline, sends a file through it, stops it, and lets somebody look at
 * what it left.
 *
 * @param folder for broker and state
 * @param port of the broker; 0 takes a free one
 * @param speed desk seconds per second; 0 as fast as the pipeline goes
 * @param spread over the partitions by id, instead of in the order of the file
 * @param rules folder of rule packs that stands in for config/rules
 * @param scaled headlines are tagged with the learned scale of the book
 */
public record ReplayDesk(
        Home home,
        Path folder,
        int port,
        int partitions,
        double speed,
        boolean spread,
        @Nullable Path rules,
        boolean scaled) {
    private static final Duration READY = Duration.ofMinutes(2);

    /** At full speed, with the house's rules. */
    public static ReplayDesk of(Home home, Path folder, int partitions, boolean spread) {
        return new ReplayDesk(home, folder, 0, partitions, 0, spread, null, true);
    }

    /**
     * Replays a file.
     *
     * @param progress is told how many headlines have been sent
     * @param after looks at the topics once the pipeline has stopped
     */
    public <T> T run(HeadlineFile file, IntConsumer progress, Function<ServiceContext, T> after)
            throws IOException, InterruptedException {
        Settings settings = home.settings();
        Instant start = file.first();
        DeskClock.Replay clock = new DeskClock.Replay(start, Instant.MAX);
        try (Desk desk = Desk.open(new DeskOptions(folder, port, Topics.throwAway(partitions), clock, settings))) {
            Path packs = rules == null ? home.config().resolve("rules") : rules;
            Seeds.decisionBook(desk.context(), ConfigBook.read(home.config(), packs, 1, "replay", Instant.EPOCH));
            Replayer.createTopics(desk.context());
            StreamsService streams = StreamsService.start(desk.context(), scaled ? Tagger::tag : Tagger::tagByRules);
            try (streams) {
                desk.watch(streams);
                if (!desk.awaitReady(READY)) {
                    throw new CommandFailed("the pipeline is not ready after " + READY.toSeconds() + " s");
                }
                new Replayer(desk.context(), clock, spread).run(file, speed, streams, progress);
            }
            return after.apply(desk.context());
        }
    }
}
