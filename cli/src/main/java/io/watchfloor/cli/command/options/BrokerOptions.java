package io.watchfloor.cli.command.options;

import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.BrokerPort;
import io.watchfloor.cli.desk.StackClock;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command reads from that can do without a running stack: that, or the kept data of one that is stopped. */
public final class BrokerOptions {
    @Mixin
    private final RunningStack stack = new RunningStack();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the kept data of a replay, or of an up that is stopped, instead of brokers")
    private @Nullable Path data;

    /** What a command does once it is known that there is something to read from. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(ServiceContext context) throws IOException;
    }

    /**
     * Reads from topics.
     *
     * @param needed without these there is nothing to read
     */
    public <T> T read(Function<Topics, List<Topic<?>>> needed, Reading<T> reading) throws IOException {
        if (data == null) {
            return reading.from(stack.answering(needed.apply(Topics.standard())));
        }
        if (stack.isNamed()) {
            throw new CommandFailed("name brokers (--kafka) or a folder (--data), not both");
        }
        Path folder = data.resolve("broker");
        if (!Files.exists(folder.resolve("meta.properties"))) {
            throw new CommandFailed(data + " holds no data of Watchfloor (there is no " + folder + ")");
        }
        int port = Files.exists(data.resolve(BrokerPort.FILE))
                ? BrokerPort.of(data)
                : Home.find().settings().integer("broker.port", 19092);
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port)) {
            ServiceContext context = RunningStack.context(broker.bootstrap(), DeskClock.wall());
            RunningStack.require(context, needed.apply(context.topics()));
            return reading.from(RunningStack.context(broker.bootstrap(), StackClock.ofStopped(context)));
        }
    }
}
