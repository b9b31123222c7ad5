package io.watchfloor.launcher.command;

import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.health.Metrics;
import io.watchfloor.launcher.CommandFailed;
import io.watchfloor.launcher.Home;
import io.watchfloor.launcher.desk.BrokerPort;
import io.watchfloor.launcher.incidents.Broker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command reads from: running brokers, or the kept data of a Watchfloor that is stopped. */
final class BrokerOptions {
    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "the brokers (default: those of ./watchfloor up)")
    private @Nullable String bootstrap;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the kept data of a replay, or of an up that is stopped, instead of brokers")
    private @Nullable Path data;

    /** What a command does once it is known that there is something to read from. */
    @FunctionalInterface
    interface Reading<T> {
        T from(ServiceContext context) throws IOException;
    }

    /**
     * Reads from topics.
     *
     * @param needed without these there is nothing to read
     */
    <T> T read(Function<Topics, List<Topic<?>>> needed, Reading<T> reading) throws IOException {
        Home home = Home.find();
        Settings settings = home.settings();
        if (data == null) {
            String brokers = bootstrap == null ? "127.0.0.1:" + settings.integer("broker.port", 19092) : bootstrap;
            return read(context(brokers, home, settings), needed, reading);
        }
        if (bootstrap != null) {
            throw new CommandFailed("name brokers (--kafka) or a folder (--data), not both");
        }
        Path folder = data.resolve("broker");
        if (!Files.exists(folder.resolve("meta.properties"))) {
            throw new CommandFailed(data + " holds no data of Watchfloor (there is no " + folder + ")");
        }
        int port = Files.exists(data.resolve(BrokerPort.FILE))
                ? BrokerPort.of(data)
                : settings.integer("broker.port", 19092);
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port)) {
            return read(context(broker.bootstrap(), home, settings), needed, reading);
        }
    }

    private static <T> T read(ServiceContext context, Function<Topics, List<Topic<?>>> needed, Reading<T> reading)
            throws IOException {
        Broker.require(context, needed.apply(context.topics()));
        return reading.from(context);
    }

    private static ServiceContext context(String bootstrap, Home home, Settings settings) {
        return new ServiceContext(
                bootstrap, Topics.standard(), DeskClock.wall(), settings, home.data(), Metrics.registry());
    }
}
