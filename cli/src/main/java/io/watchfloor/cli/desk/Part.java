package io.watchfloor.cli.desk;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.kafka.Allowance;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.health.Metrics;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service of a desk that is started again by itself when it cannot go on, while the others work. Each life has meters of
 * its own: those of a service that ended would go on showing what it last knew.
 */
public final class Part implements Service {
    private static final Logger log = LoggerFactory.getLogger(Part.class);
    private static final int RESTARTS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(15);
    /** The service that ended lets go of its ports and folders, and whatever it met may be over. */
    private static final Duration BREATHER = Duration.ofSeconds(2);

    private final ServiceContext desk;
    private final Starter starter;
    private final Duration breather;
    private final Allowance restarts = new Allowance(RESTARTS, WITHIN);
    private volatile Life life;

    private record Life(Service service, PrometheusMeterRegistry metrics) {}

    private Part(ServiceContext desk, Starter starter, Duration breather) throws InterruptedException, IOException {
        this.desk = desk;
        this.starter = starter;
        this.breather = breather;
        PrometheusMeterRegistry metrics = Metrics.registry();
        this.life = new Life(starter.start(context(metrics)), metrics);
    }

    /** Starts the service for the first time. */
    static Part start(ServiceContext desk, Starter starter) throws InterruptedException, IOException {
        return start(desk, starter, BREATHER);
    }

    static Part start(ServiceContext desk, Starter starter, Duration breather)
            throws InterruptedException, IOException {
        return new Part(desk, starter, breather);
    }

    private ServiceContext context(PrometheusMeterRegistry metrics) {
        return new ServiceContext(desk.bootstrap(), desk.topics(), desk.clock(), desk.settings(), desk.data(), metrics);
    }

    /**
     * Starts it again when it is not live; returns at once.
     *
     * @throws CommandFailed when that was done too often: then all of it is to be started again
     */
    void keepUp() {
        Health health = live();
        if (health.ok()) {
            return;
        }
        if (!restarts.take(System.nanoTime())) {
            throw CommandFailed.again(name() + " cannot go on: " + health.detail() + "; it was started again "
                    + RESTARTS + " times within " + WITHIN.toMinutes() + " minutes, so all of watchfloor is to be");
        }
        log.warn("{} cannot go on: {}; it is started again, the others work meanwhile", name(), health.detail());
        Service last = life.service();
        PrometheusMeterRegistry metrics = Metrics.registry();
        life = new Life(BackgroundStart.of(name(), () -> startAfter(last, metrics)), metrics);
    }

    private Service startAfter(Service last, PrometheusMeterRegistry metrics) throws InterruptedException, IOException {
        last.close();
        TimeUnit.MILLISECONDS.sleep(breather.toMillis());
        return starter.start(context(metrics));
    }

    /** The meters of its present life. */
    public PrometheusMeterRegistry metrics() {
        return life.metrics();
    }

    @Override
    public String name() {
        return life.service().name();
    }

    @Override
    public Health live() {
        return life.service().live();
    }

    @Override
    public Health ready() {
        return life.service().ready();
    }

    @Override
    public void close() {
        life.service().close();
    }
}
