package io.watchfloor.cli.command;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.desk.BackgroundStart;
import io.watchfloor.cli.desk.StopSignal;
import io.watchfloor.kafka.CleanupStack;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.health.HealthServer;
import io.watchfloor.kafka.health.Metrics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** One service alone, against brokers that run elsewhere. */
abstract class ServiceCommand extends Printing implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(ServiceCommand.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Option(names = "--kafka", required = true, paramLabel = "HOST:PORT", description = "the brokers")
    private String bootstrap = "";

    @Option(names = "--data", description = "where state is kept (default: ./data)")
    private @Nullable Path data;

    /** Starts the service; waits for its topics. */
    abstract Service start(ServiceContext context, Home home) throws IOException, InterruptedException;

    /** Port of its health, or absent when the service serves its own. */
    abstract @Nullable Integer healthPort(Settings settings);

    @Override
    public final Integer call() throws IOException, InterruptedException {
        Home home = Home.find();
        Settings settings = home.settings();
        Path folder = data == null ? home.data() : data.toAbsolutePath();
        PrometheusMeterRegistry metrics = Metrics.registry();
        ServiceContext context =
                new ServiceContext(bootstrap, Topics.standard(), DeskClock.wall(), settings, folder, metrics);
        try (StopSignal stop = StopSignal.install();
                CleanupStack started = new CleanupStack()) {
            BackgroundStart service = started.push(BackgroundStart.of(name(), () -> start(context, home)));
            Integer port = healthPort(settings);
            if (port != null) {
                String host = settings.get("listen.host", "127.0.0.1");
                started.push(HealthServer.start(host, port, service, () -> metrics));
            }
            log.info("{} starts against {}", service.name(), bootstrap);
            while (!stop.await(LOOK)) {
                throwIfFailed(service);
                if (!service.live().ok()) {
                    throw new CommandFailed(service.name() + " cannot go on: "
                            + service.live().detail() + "; a supervisor should restart it");
                }
            }
        }
        return 0;
    }

    private String name() {
        return spec().name();
    }

    /** Told as if it had been started here, so that a fault of the settings is one line. */
    private static void throwIfFailed(BackgroundStart service) throws IOException {
        Exception thrown = service.failure();
        if (thrown instanceof RuntimeException fault) {
            throw fault;
        } else if (thrown instanceof IOException fault) {
            throw fault;
        }
    }
}
