package io.watchfloor.launcher.desk;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watchfloor in one process: a broker, and services that are started on it in order and stopped in reverse. */
public final class Desk implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Desk.class);

    private final CleanupStack started = new CleanupStack();
    private final List<Service> services = new ArrayList<>();
    private final ServiceContext context;
    private final PrometheusMeterRegistry metrics;

    private Desk(ServiceContext context, PrometheusMeterRegistry metrics) {
        this.context = context;
        this.metrics = metrics;
    }

    /** Starts a service; interruptible, because it may wait for topics. */
    @FunctionalInterface
    public interface Starter {
        Service start(ServiceContext context) throws InterruptedException, IOException;
    }

    /** Starts the broker, and from then on ends transactions that a crash left hanging. */
    public static Desk open(DeskOptions options) {
        CleanupStack started = new CleanupStack();
        EmbeddedBroker broker =
                started.push(EmbeddedBroker.start(options.data().resolve("broker"), options.brokerPort()));
        PrometheusMeterRegistry metrics = Metrics.registry();
        ServiceContext context = new ServiceContext(
                broker.bootstrap(), options.topics(), options.clock(), options.settings(), options.data(), metrics);
        Desk desk = new Desk(context, metrics);
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

    /** Counts a service that its caller stops itself among those that must be ready. */
    public void watch(Service service) {
        services.add(service);
    }

    /** Serves the health of a service on its own port. */
    public HealthServer serveHealth(Service service, int port) throws IOException {
        String host = context.settings().get("listen.host", "127.0.0.1");
        return started.push(HealthServer.start(host, port, service, metrics));
    }

    /** Anything else to stop with the desk. */
    public <T extends AutoCloseable> T stopLater(T resource) {
        return started.push(resource);
    }

    /** Waits until every service is ready; false when that takes longer. */
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < until) {
            if (services.stream().allMatch(service -> service.ready().ok())) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        services.forEach(service -> {
            Health health = service.ready();
            if (!health.ok()) {
                log.warn("{} is not ready: {}", service.name(), health.detail());
            }
        });
        return false;
    }

    /** A service that only a restart can help, if there is one. */
    public Optional<Service> dead() {
        return services.stream().filter(service -> !service.live().ok()).findFirst();
    }

    @Override
    public void close() {
        started.close();
    }
}
