package io.watchfloor.cli.desk;

import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.kafka.CleanupStack;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.health.HealthServer;
import io.watchfloor.kafka.health.Metrics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watchfloor in one process: a broker, and services that are started on it in order and stopped in reverse. */
public final class Desk implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Desk.class);

    private final CleanupStack started = new CleanupStack();
    private final List<Service> services = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final ServiceContext context;

    private Desk(ServiceContext context) {
        this.context = context;
    }

    /** Starts the broker, and from then on ends transactions that a crash left hanging. */
    public static Desk open(DeskOptions options) {
        CleanupStack started = new CleanupStack();
        EmbeddedBroker broker =
                started.push(EmbeddedBroker.start(options.data().resolve("broker"), options.brokerPort()));
        ServiceContext context = new ServiceContext(
                broker.bootstrap(),
                options.topics(),
                options.clock(),
                options.settings(),
                options.data(),
                Metrics.registry());
        Desk desk = new Desk(context);
        desk.started.push(started);
        desk.started.push(TransactionWatch.start(context));
        Seeds.createTopics(context);
        return desk;
    }

    public ServiceContext context() {
        return context;
    }

    /** Starts a service; it is stopped before everything that was started earlier. */
    public Service start(Starter starter) throws InterruptedException, IOException {
        Service service = started.push(starter.start(context));
        services.add(service);
        return service;
    }

    /** Starts a service that is started again when it cannot go on, see {@link #keepUp}. */
    public Part startPart(Starter starter) throws InterruptedException, IOException {
        Part part = started.push(Part.start(context, starter));
        services.add(part);
        parts.add(part);
        return part;
    }

    /** Counts a service that its caller stops itself among those that must be ready. */
    public void watch(Service service) {
        services.add(service);
    }

    /** Serves the health of a part on its own port. */
    public HealthServer serveHealth(Part part, int port) throws IOException {
        String host = context.settings().get("listen.host", "127.0.0.1");
        return started.push(HealthServer.start(host, port, part, part::metrics));
    }

    /** Anything else to stop with the desk. */
    public <T extends AutoCloseable> T stopLater(T resource) {
        return started.push(resource);
    }

    /** Waits until every service is ready; false when that takes longer. */
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < until) {
            if (isReady()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        sayWhoIsNotReady();
        return false;
    }

    /** Whether every service is ready. */
    public boolean isReady() {
        return services.stream().allMatch(service -> service.ready().ok());
    }

    /** A line in the log for each service that is not ready. */
    public void sayWhoIsNotReady() {
        services.forEach(service -> {
            Health health = service.ready();
            if (!health.ok()) {
                log.warn("{} is not ready: {}", service.name(), health.detail());
            }
        });
    }

    /**
     * Starts every part again that cannot go on.
     *
     * @throws io.watchfloor.cli.base.CommandFailed when that was done too often
     */
    public void keepUp() {
        parts.forEach(Part::keepUp);
    }

    @Override
    public void close() {
        started.close();
    }
}
